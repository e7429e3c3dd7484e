using System.Globalization;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Benchmarks;

/// <summary>Passages of about a hundred words, which are as unevenly frequent as those of a language.</summary>
internal static class MadeUpPassages
{
    // The most frequent words of a language are function words, which are not indexed: the others begin below them.
    private const double First = 30;
    private const double Last = 40_000;

    private static readonly string[] Syllables = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo"];

    /// <summary>The same passages whenever it is called; fewer are the first of more.</summary>
    public static Passage[] Make(int size)
    {
        var random = new Random(1);
        var page = new Page { Id = new PageId("made-up"), Title = "Made up", Body = "", File = "pages/made-up.md", Revision = "" };
        return [.. Enumerable.Range(0, size).Select(i => new Passage
        {
            Id = new PassageId(string.Create(CultureInfo.InvariantCulture, $"made-up#{i:D8}")),
            Page = page,
            HeadingPath = [Text(random, 3)],
            Questions = [Text(random, 6)],
            Text = Text(random, random.Next(50, 150)),
            Blocks = [],
            Revision = i.ToString(CultureInfo.InvariantCulture),
        })];
    }

    private static string Text(Random random, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => Word((int)(First * Math.Pow(Last / First, random.NextDouble())))));

    private static string Word(int number)
    {
        var word = "";
        for (var rest = number; rest > 0; rest /= Syllables.Length)
        {
            word += Syllables[rest % Syllables.Length];
        }

        return word + "k";
    }
}
