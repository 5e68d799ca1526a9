using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.CorpusTests.Scoring;
using Xunit;

namespace Sitrep.CorpusTests;

/// <summary>A few sentences each: by whose word an event is told that its own sentence does not say.</summary>
public sealed class WhoseWordTests(CorpusRun run)
{
    [Fact]
    public void A_report_of_one_ministry_stays_its_own_when_it_takes_up_the_others_claim_to_deny_it()
    {
        Account account = First(
            "Statement of the Ministry of Defence: a serviceman wounded\n\nAt about 18:20 on 3 March the adversary opened fire at the Armenian posts near Norabak.\n\n"
            + "The allegation of the defence ministry of Azerbaijan that Armenian units fired at Zeylik does not correspond to reality.\n",
            "attack.fire");
        Assert.Equal("ARM", Assert.Single(account.Claims).By?.Country);
    }

    [Fact]
    public void A_report_goes_on_with_the_only_side_that_has_spoken()
    {
        Account account = First(
            "Armenian units fired at Azerbaijani positions near Kamarli on Monday, the Azerbaijani Ministry of Defence said.\n\nIt gave no further details.\n\nMortars were used against a village in the Tovuz district at noon.\n",
            "attack.shelling");
        Assert.Equal("AZE", Assert.Single(account.Claims).By?.Country);
    }

    [Fact]
    public void Monitors_are_those_of_their_organization_and_go_on_speaking()
    {
        Account account = First(
            "Monitors of the Organization for Security and Co-operation in Europe (OSCE) said their cameras had recorded fifty explosions. A patrol of theirs came under small-arms fire near Popasna.\n",
            "attack.fire");
        Assert.Equal("IGO", Assert.Single(account.Claims).By?.Country);
    }

    [Fact]
    public void Whoever_denies_that_ground_was_taken_is_heard()
    {
        Account account = First("The Russian defence ministry announced that its troops had captured the village of Hrodivka. Ukraine's General Staff rejected this.\n", "territory.capture");
        Assert.Equal("RUS States, UKR Denies", string.Join(", ", account.Claims.Select(c => $"{c.By?.Country} {c.Stance}")));
    }

    [Fact]
    public void A_counted_drone_of_the_sentence_before_is_a_drone()
    {
        Account account = First("Russia had launched 54 attack drones, the Ukrainian air force said. One that got through struck a substation in Chuhuiv.\n", "attack.drone");
        Assert.Contains(account.At, p => p.Mention.Place?.Name == "Chuhuiv");
    }

    [Fact]
    public void Counted_people_are_no_weapons()
    {
        const string Text = "Soldiers manned the mortars all night. Two were hit near Sotk.";
        Assert.DoesNotContain(run.Reader.ReadText(Text + "\n").Accounts, a => a.Weapons.Any(w => w.Span.Start > Text.IndexOf('.', StringComparison.Ordinal)));
    }

    private Account First(string text, string kind)
    {
        ImmutableArray<Account> accounts = run.Reader.ReadText(text).Accounts;
        return accounts.FirstOrDefault(a => a.Kind == kind) ?? throw new InvalidOperationException($"no {kind} among {string.Join(", ", accounts.Select(a => a.Kind))}");
    }
}
