namespace Sitrep.Languages;

/// <summary>Which slot of a predicate a candidate fills beneath all voices: who is subject of the active clause is so in a passive, a relative clause, an infinitive, too.</summary>
internal static class RoleSlots
{
    /// <summary>The deep subject.</summary>
    internal const uint Subject = 1;

    /// <summary>The deep object.</summary>
    internal const uint Object = 2;

    /// <summary>What the preposition "by" brings to a noun or an active verb.</summary>
    private static readonly uint By = FeatureHash.Of("by");
    private static readonly uint Nsubj = FeatureHash.Of("nsubj");
    private static readonly uint NsubjPass = FeatureHash.Of("nsubj:pass");
    private static readonly uint Obj = FeatureHash.Of("obj");
    private static readonly uint Agent = FeatureHash.Of("obl:agent");
    private static readonly uint Obl = FeatureHash.Of("obl");
    private static readonly uint Nmod = FeatureHash.Of("nmod");
    private static readonly uint Relcl = FeatureHash.Of("acl:relcl");
    private static readonly uint Acl = FeatureHash.Of("acl");
    private static readonly uint Amod = FeatureHash.Of("amod");
    private static readonly uint Vbn = FeatureHash.Of("VBN");

    /// <summary>The slot: one of the constants, or a key of relation and mark.</summary>
    /// <param name="p">The predicate.</param>
    /// <param name="c">The candidate.</param>
    /// <param name="steps">Steps up, times four, plus steps down.</param>
    internal static uint Of(in RoleWord p, in RoleWord c, uint steps)
    {
        bool passive = (p.Flags & RoleSentence.Passive) != 0 || (p.Tag == Vbn && (p.Flags & RoleSentence.Auxiliary) == 0);
        if (steps == 4)
        {
            return OfHead(in p, passive);
        }

        if (steps == 1 && c.Relation == Nsubj)
        {
            return Subject;
        }

        if (c.Relation == Nsubj || c.Relation == NsubjPass)
        {
            return passive ? Object : Subject;
        }

        if (steps == 1 && c.Relation == Obj)
        {
            return Object;
        }

        if (c.Relation == Agent || (c.Relation == Obl && passive && c.Mark == By))
        {
            return Subject;
        }

        // A preposition that hangs on a noun beside the predicate says the same as one on the predicate.
        return c.Mark != 0 ? FeatureHash.Mix(695, c.Mark, c.Relation == Nmod ? Obl : c.Relation) : c.Relation;
    }

    private static uint OfHead(in RoleWord p, bool passive)
    {
        if (p.Relation == Relcl)
        {
            bool open = (p.Flags & (RoleSentence.Subject | RoleSentence.RelativeSubject)) != RoleSentence.Subject;
            return open ? (passive ? Object : Subject) : (p.Flags & RoleSentence.Object) == 0 ? Object : 5u;
        }

        if (p.Relation == Acl || p.Relation == Amod)
        {
            return passive ? Object : (p.Flags & RoleSentence.Infinitive) != 0 ? 4u : Subject;
        }

        return FeatureHash.Mix(696, p.Relation);
    }
}
