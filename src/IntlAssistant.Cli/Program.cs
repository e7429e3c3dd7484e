using System.CommandLine;

using IntlAssistant.Cli.Ask;
using IntlAssistant.Cli.Doctor;
using IntlAssistant.Cli.Evaluate;
using IntlAssistant.Cli.Fit;
using IntlAssistant.Cli.Index;

var root = new RootCommand("Asks, checks and measures the assistant of an international office.")
{
    AskCommand.Create(),
    IndexCommand.Create(),
    EvaluateCommand.Create(),
    DoctorCommand.Create(),
    FitCommand.Create(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
