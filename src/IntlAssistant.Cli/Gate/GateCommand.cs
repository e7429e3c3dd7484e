using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Publishing;

namespace IntlAssistant.Cli.Gate;

/// <summary><c>intl-assistant gate</c>: does changed content still answer what the content of now answers?</summary>
internal static class GateCommand
{
    private const int LongestReply = 240;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var against = new Option<string>("--against")
        {
            Description = "The folder with the content as it is now.",
            HelpName = "DIR",
            Required = true,
        };
        var command = new Command("gate", "Asks the office's questions of changed content, and names those that turn wrong or lose a fact.") { knowledge, against };
        command.Run(async (parse, cancellationToken) =>
        {
            var error = parse.InvocationConfiguration.Error;
            var before = KnowledgeOption.LoadFrom(parse.GetValue(against)!, error); // required
            var after = KnowledgeOption.Load(parse, knowledge);
            var gate = new PublishGate(AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
            var report = await gate.RunAsync(before, after, null, [], cancellationToken).ConfigureAwait(false);
            Print(report, parse.InvocationConfiguration.Output, error);
            return report.Passes ? ExitCodes.Good : ExitCodes.Faults;
        });
        return command;
    }

    private static void Print(GateReport report, TextWriter output, TextWriter error)
    {
        foreach (var problem in report.Problems)
        {
            error.WriteLine(PlainText.Of(problem));
        }

        foreach (var finding in report.Stops.Concat(report.Changes))
        {
            output.WriteLine($"{WordOf(finding.Kind)}  {PlainText.Line(finding.Question.Question.Text, LongestReply)} ({finding.Question.Origin})");
            output.WriteLine($"    now     {PlainText.Line(finding.Before.Text, LongestReply)}");
            output.WriteLine($"    then    {PlainText.Line(finding.After.Text, LongestReply)}");
            if (finding.Gone.Count + finding.Added.Count > 0)
            {
                output.WriteLine($"    facts   gone: {string.Join(", ", finding.Gone)}; new: {string.Join(", ", finding.Added)}");
            }
        }

        foreach (var edit in report.Edits)
        {
            output.WriteLine($"edit  {edit.Passage}: {edit.Removed.Count} sentences out, {edit.Added.Count} in");
        }

        output.WriteLine(FormattableString.Invariant(
            $"{(report.Passes ? "passes" : "stopped")}  {report.Stops.Count} against it, {report.Changes.Count} to look at; {report.Asked} of {report.Questions} questions asked again, {report.Took.TotalSeconds:0.0} s"));
    }

    private static string WordOf(GateFindingKind kind) => kind switch
    {
        GateFindingKind.TurnedWrong => "wrong",
        GateFindingKind.FactGone => "gone ",
        GateFindingKind.FactChanged => "look ",
        _ => "open ",
    };
}
