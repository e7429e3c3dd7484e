using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;

namespace IntlAssistant.Cli.Doctor;

/// <summary><c>intl-assistant doctor</c>: is the content fit to answer from, and are the settings fit for Teams and for a model?</summary>
internal static class DoctorCommand
{
    private const int ItemsPrinted = 5;
    private const int LongestItem = 160;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON, with all that they name." };
        var settings = SettingsFile.Option("storage, mail, address, Teams and a model are checked");
        var command = new Command("doctor", "Checks a whole installation: content, storage, erasure journal, mail, address, clock, Teams and a model. Changes nothing.") { knowledge, settings, json };
        command.Run(async (parse, cancellationToken) =>
        {
            var content = KnowledgeOption.Load(parse, knowledge);
            var time = TimeProvider.System;
            var assistant = new Assistant(new LoadedKnowledge(content), AnswerModel.Default, new AnsweringOptions(), time);
            var configuration = SettingsFile.Read(parse.GetValue(settings));
            var folder = SettingsFile.FolderOf(parse.GetValue(settings));
            var channels = ChannelChecks.RunAsync(configuration, cancellationToken); // While the questions are asked.
            var models = ModelChecks.RunAsync(configuration, content, cancellationToken);
            using var web = new HttpClient();
            var installation = new InstallationChecks(configuration, folder, web, time).RunAsync(cancellationToken);
            var questions = new QuestionChecks(content, assistant);
            var asked = await Progress.RunAsync(
                "Asking", questions.Count, progress => questions.RunAsync(progress, cancellationToken)).ConfigureAwait(false);
            List<Check> checks = [.. ContentChecks.Of(content, DateOnly.FromDateTime(time.GetUtcNow().DateTime)), .. asked, .. await installation.ConfigureAwait(false), .. await channels.ConfigureAwait(false), .. await models.ConfigureAwait(false)];
            var examination = new Examination(checks.TrueForAll(check => check.Good), content.Revision, checks);
            Print(examination, parse.GetValue(json), parse.InvocationConfiguration.Output);
            return examination.Good ? ExitCodes.Good : ExitCodes.Faults;
        });
        return command;
    }

    private static void Print(Examination examination, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonOutput.Write(examination, DoctorJson.Default.Examination));
            return;
        }

        foreach (var check in examination.Checks)
        {
            output.WriteLine($"{(check.Good ? "good" : "look")}  {check.Name,-14} {check.Finding}");
            foreach (var item in check.Items.Take(ItemsPrinted))
            {
                output.WriteLine($"        {PlainText.Line(item, LongestItem)}");
            }

            if (check.Items.Count > ItemsPrinted)
            {
                output.WriteLine($"        and {check.Items.Count - ItemsPrinted} more; --json names them all");
            }
        }
    }
}
