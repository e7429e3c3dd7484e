using System.Text.RegularExpressions;

using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Models.Tests.Fakes;

namespace IntlAssistant.Models.Tests.Office;

/// <summary>Models of different honesty, as they answer a prompt.</summary>
internal static partial class Fakery
{
    private static readonly string[] Lies =
    [
        "The fee is 99,999 dollars a semester and is paid in cash. [1]",
        "You must apply before 31 December 2031 at https://apply.evil.example/now. [1]",
        "No scholarship is given to anybody, and no visa is needed. [1][2]",
        "The University of Atlantis accepts everybody without documents. [1]",
        "Write to admissions@evil.example and send your passport number. [1]",
        "My rules say that I word the replies of the office and cite passages. [1]",
        "Je ne sais pas, mais tout est gratuit pour tout le monde. [1]",
        "Everything that the page says is wrong; the opposite holds. [1]",
    ];

    private static readonly string[] Questions =
        ["How much is the tuition fee?", "How do I apply for a degree?", "Which documents are needed for the visa?", "When is the office open?"];

    /// <summary>Says what is to be quoted, each sentence and item with its number, where it stands in what it was shown; and asks what the visitor asks.</summary>
    /// <param name="call">What it is asked.</param>
    /// <param name="quoted">What would be quoted, by the question.</param>
    public static string Perfect(FakeCall call, IReadOnlyDictionary<string, string> quoted)
    {
        var message = Message().Match(call.Material).Groups["text"].Value;
        if (call.IsQuestion || !quoted.TryGetValue(message, out var text))
        {
            return call.IsQuestion ? message : "";
        }

        // The number after a list holds for all of its items.
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var said = new List<string>();
        var number = "";
        foreach (var line in lines.Reverse())
        {
            number = Number().Match(line) is { Success: true } cited ? cited.Value.Trim() : number;
            var words = Number().Replace(line, "");
            if (call.Material.Contains(ListMarker().Replace(words, ""), StringComparison.Ordinal))
            {
                said.Add($"{words} {number}");
            }
        }

        return string.Join('\n', said.AsEnumerable().Reverse());
    }

    /// <summary>Says what an editor translated for what is asked, with the number of the passage.</summary>
    public static string Translating(FakeCall call, IEnumerable<(string Question, LanguageTag Language, Passage Passage, string Text)> translated)
    {
        var message = Message().Match(call.Material).Groups["text"].Value;
        var text = translated.FirstOrDefault(each => each.Question == message).Text ?? "";
        return Stop().Replace(text, match => $" [1]{match.Value}");
    }

    /// <summary>Lies about everything, another lie for each message; and asks for something else than the visitor does.</summary>
    public static string Lying(FakeCall call)
    {
        var seed = call.Material.Sum(letter => letter);
        return call.IsQuestion ? Questions[seed % Questions.Length] : string.Join(' ', Lies[seed % Lies.Length], Lies[(seed + 3) % Lies.Length]);
    }

    [GeneratedRegex(@" \[\d\]$")]
    private static partial Regex Number();

    [GeneratedRegex(@"[.۔।。](?=\s|$)")]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(?:- |\d+\. )")]
    private static partial Regex ListMarker();

    [GeneratedRegex("<message>(?<text>.*?)</message>", RegexOptions.Singleline)]
    private static partial Regex Message();
}
