using System.CommandLine;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep completion SHELL</c>: prints the script that makes a shell complete the program's commands and options.</summary>
internal static class CompletionCommand
{
    // Each asks the program itself ('[suggest:POSITION] LINE' is answered by the command line library), so that the scripts never grow old; files are completed by the shell.
    private const string Bash = """
        # sitrep: completion for bash. Put into ~/.bashrc:  eval "$(sitrep completion bash)"
        _sitrep() {
          local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
          COMPREPLY=($(compgen -W "$(sitrep "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
          [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$word"))
        }
        complete -o filenames -F _sitrep sitrep

        """;

    private const string Zsh = """
        # sitrep: completion for zsh. Put into ~/.zshrc after compinit:  eval "$(sitrep completion zsh)"
        _sitrep() {
          local -a found
          found=("${(@f)$(sitrep "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          [[ -n "$found" ]] && compadd -- $found || _files
        }
        compdef _sitrep sitrep

        """;

    private const string Fish = """
        # sitrep: completion for fish. Put into ~/.config/fish/completions/sitrep.fish:  sitrep completion fish > ~/.config/fish/completions/sitrep.fish
        complete -c sitrep -a '(set -l line (commandline -p); sitrep "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'

        """;

    internal static Command Make(Application application)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Print the script that makes a shell complete sitrep's commands and options.") { shell };
        command.SetAction(parsed =>
        {
            application.Terminal.Out.Write(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
            return ExitCode.Done;
        });
        return command;
    }
}
