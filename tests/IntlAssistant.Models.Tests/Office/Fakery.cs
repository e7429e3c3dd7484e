using System.Text.RegularExpressions;

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

    /// <summary>Says what the passages say, in their own words, where they are in the visitor's language; puts no question in other words.</summary>
    public static string Perfect(FakeCall call)
    {
        if (call.IsQuestion)
        {
            return Message().Match(call.Material).Groups["text"].Value;
        }

        var first = Passage().Match(call.Material).Groups["text"].Value;
        var lines = first.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("Link: ", StringComparison.Ordinal)).Take(12);
        return string.Join('\n', lines.Select(line => $"{line} [1]"));
    }

    /// <summary>Lies about everything, another lie for each message; and asks for something else than the visitor does.</summary>
    public static string Lying(FakeCall call)
    {
        var seed = call.Material.Sum(letter => letter);
        return call.IsQuestion ? Questions[seed % Questions.Length] : string.Join(' ', Lies[seed % Lies.Length], Lies[(seed + 3) % Lies.Length]);
    }

    [GeneratedRegex("<passage number=\"1\">(?<text>.*?)</passage>", RegexOptions.Singleline)]
    private static partial Regex Passage();

    [GeneratedRegex("<message>(?<text>.*?)</message>", RegexOptions.Singleline)]
    private static partial Regex Message();
}
