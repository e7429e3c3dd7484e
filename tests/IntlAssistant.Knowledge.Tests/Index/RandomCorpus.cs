using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Tests.Index;

/// <summary>Random passages and queries of few words, so that hits, ties and long postings are frequent.</summary>
internal sealed class RandomCorpus(int seed)
{
    private const int Words = 60;
    private readonly Random random = new(seed);

    public IThesaurus Thesaurus { get; } = Make.Thesaurus(
        Make.Concept("few", "en", Word(40), Word(41)),
        Make.Concept("phrase", "en", $"{Word(1)} {Word(2)}", $"{Word(3)} {Word(4)} {Word(5)}"),
        Make.Concept("many", "en", Word(1)));

    public List<Passage> Passages(int count) => [.. Enumerable.Range(0, count).Select(Passage)];

    public Passage Passage(int number)
    {
        // Every third passage is one of a few, so that many score the same.
        var text = random.Next(3) == 0 ? Text(new Random(random.Next(4)), 12) : Text(random, random.Next(1, 40));
        return Make.Passage(
            $"page-{number % 7}#part-{number}",
            text,
            random.Next(2) == 0 ? Text(random, 2) : "",
            random.Next(2) == 0 ? [Text(random, 2), Text(random, 1)] : [],
            random.Next(3) == 0 ? [Text(random, 5), "the " + Text(random, 4)] : []);
    }

    public List<QueryClause> Query() => [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => new QueryClause(
        0.1f + (2 * random.NextSingle()),
        [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => new QueryTerm(Term(), 0.1f + (0.9f * random.NextSingle())))]))];

    public int Top() => random.Next(4) switch { 0 => 1, 1 => 3, 2 => 10, _ => 200 };

    public int Next(int below) => random.Next(below);

    private static string Word(int number) => "q" + new string([.. $"{number}".Select(digit => (char)('b' + digit - '0'))]) + "zu";

    private static string Text(Random random, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => Word((int)(Words * Math.Pow(random.NextDouble(), 2)))));

    private string Term() => random.Next(6) switch
    {
        0 => Thesaurus.Concepts.ElementAt(random.Next(3)).Id.Term,
        1 => "nowhere",
        _ => Analyzers.For(LanguageTag.English).Analyze(Word(random.Next(Words)))[0].Term,
    };
}
