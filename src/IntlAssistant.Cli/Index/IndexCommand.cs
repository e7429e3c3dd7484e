using System.CommandLine;
using System.Globalization;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Cli.Index;

/// <summary><c>intl-assistant index</c>: reads the content and says what is in it and what is wrong with it.</summary>
internal static class IndexCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var list = new Option<bool>("--passages") { Description = "Also list every passage." };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var command = new Command("index", "Reads the content, lists its mistakes and counts what is in it.") { knowledge, list, json };
        command.Run((parse, _) => Task.FromResult(Report(KnowledgeOption.Load(parse, knowledge), parse.GetValue(list), parse.GetValue(json))));
        return command;
    }

    private static int Report(KnowledgeSnapshot content, bool list, bool json)
    {
        if (list)
        {
            foreach (var passage in content.Passages)
            {
                Console.WriteLine($"{passage.Id}  {Short(passage)}");
            }
        }

        var handOver = content.Passages.Count(passage => passage.Kind == PassageKind.HandOver);
        Console.WriteLine(json
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"revision":"{{content.Revision}}","pages":{{content.Pages.Count}},"passages":{{content.Passages.Count - handOver}},"handOver":{{handOver}},"concepts":{{content.Thesaurus.Concepts.Count}},"problems":{{content.Problems.Count}}}""")
            : string.Create(CultureInfo.InvariantCulture, $"{content.Pages.Count} pages, {content.Passages.Count - handOver} passages, {handOver} things left to staff, {content.Thesaurus.Concepts.Count} concepts; revision {content.Revision}; {content.Problems.Count} mistakes"));
        return content.Problems.Count == 0 ? ExitCodes.Good : ExitCodes.Faults;
    }

    private static string Short(Passage passage)
    {
        var text = passage.Text.ReplaceLineEndings(" ");
        return text.Length > 100 ? text[..100] + "…" : text;
    }
}
