using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Tests.Vectors;

/// <summary>An invented office that lends things, in English alone, with many ways of asking; and a model that knows its words in an invented language too.</summary>
internal sealed class LendingOffice : IKnowledge, IDisposable
{
    private static readonly string[] Things =
    [
        "lantern", "ladder", "kettle", "violin", "canoe", "hammer", "blanket", "telescope", "sledge", "saddle", "umbrella", "easel",
        "anvil", "trumpet", "tripod", "wheelbarrow", "toaster", "chessboard", "accordion", "harness", "microscope", "tent", "compass", "drill",
        "piano", "raft", "skates", "loom", "kiln", "abacus", "sextant", "drum", "bicycle", "stove", "projector", "flute",
    ];

    private static readonly string[] Ways =
        ["Where is the {0} kept?", "I am looking for the {0}", "Who looks after the {0}?", "Can I borrow the {0}?", "{0} lending times", "need a {0} quickly"];

    private static readonly string[] First = ["क", "ख", "ग", "च", "ज", "ट"];
    private static readonly string[] Second = ["लम", "नर", "पथ", "वन", "रस", "दल"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lending-office-");

    public LendingOffice()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "pages"));
        foreach (var (number, thing) in Things.Index())
        {
            File.WriteAllText(Path.Combine(folder.FullName, "pages", $"{thing}.md"), Page(number, thing));
        }

        Current = KnowledgeLoader.Load(folder.FullName);
        Assert.Empty(Current.Problems);
    }

    public KnowledgeSnapshot Current { get; private set; }

    /// <summary>Where its pages are.</summary>
    public string Folder => folder.FullName;

    /// <summary>All words that the model knows, each with the number of its meaning: a thing's in English and in the other language, and one for "children".</summary>
    public static IReadOnlyDictionary<string, int> Meanings { get; } = Things
        .Select((thing, number) => (thing, number))
        .Concat(Things.Select((_, number) => (Abroad(number), number)))
        .Append(("children", Things.Length)).Append(("बालक", Things.Length))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Where a thing is, asked in the other language.</summary>
    public static string Asked(string thing, string more = "") => $"{Abroad(thing)} कहाँ मिलता {more}है?";

    /// <summary>What a thing is called in the other language.</summary>
    public static string Abroad(string thing) => Abroad(Array.IndexOf(Things, thing));

    /// <summary>A model that knows what each thing is called in both languages, and nothing else.</summary>
    public static CountedGenerator Knowing() => new(text =>
    {
        var vector = new float[Things.Length + 1];
        foreach (var word in text.ToLowerInvariant().Split([' ', '\n', '?', '.', ',', ':', '#'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Meanings.TryGetValue(word, out var meaning))
            {
                vector[meaning] = 1;
            }
        }

        return vector;
    });

    /// <summary>A model whose vectors mean nothing.</summary>
    public static CountedGenerator Senseless() => new(text =>
    {
        var dice = new Random(text.Sum(letter => letter * 31) + text.Length);
        return [.. Enumerable.Range(0, 16).Select(_ => dice.NextSingle() - 0.5f)];
    });

    /// <summary>Moves a thing to another room.</summary>
    public void Move(string thing)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "pages", $"{thing}.md"), Page(800, thing));
        Current = KnowledgeLoader.Load(folder.FullName);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Abroad(int number) => First[number / Second.Length] + Second[number % Second.Length];

    private static string Page(int number, string thing) => $"""
        ---
        id: {thing}
        title: The {thing}
        questions:
          - section: lending
            ask:
        {string.Join('\n', Ways.Select(way => $"      - \"{string.Format(System.Globalization.CultureInfo.InvariantCulture, way, thing)}\""))}
        handOver:
          - "Is there a {thing} for children?"
        ---
        ## Lending {(thing == "stove" ? "{#lending validUntil=2024-03-10}" : "{#lending}")}

        The {thing} is kept in room {number + 100}. Ask at the desk.{(thing == "piano" ? string.Concat(Enumerable.Repeat(" The piano is heavy, and whoever moves it needs three others who help.", 15)) : "")}
        """;
}
