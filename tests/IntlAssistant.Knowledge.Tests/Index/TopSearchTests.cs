using System.Globalization;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Tests.Index;

/// <summary>Postings without texts, so that there are enough passages for many windows and stretches of every length.</summary>
public sealed class TopSearchTests
{
    public static TheoryData<int, int, string> Cases()
    {
        var cases = new TheoryData<int, int, string>();
        var seed = 0;
        foreach (var size in new[] { 1, 100, ScoreWindow.Size, ScoreWindow.Size + 1, 5 * ScoreWindow.Size })
        {
            foreach (var shape in new[] { "scattered", "in groups", "copies far apart", "copies together", "few values" })
            {
                cases.Add(seed++, size, shape);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_exactly_what_scoring_every_passage_finds(int seed, int size, string shape)
    {
        var random = new Random(seed);
        var impacts = Enumerable.Range(0, 24).Select(_ => Impacts(random, size, shape)).Where(term => term.Count > 0).ToList();
        var postings = Build(impacts, size);
        var passages = Numbered(size);
        var search = new TopSearch();

        for (var query = 0; query < 30; query++)
        {
            var clauses = Clauses(random, impacts.Count);
            var top = Math.Min(size, random.Next(4) switch { 0 => 1, 1 => 40, _ => 10 });
            var expected = ScoreAll(clauses, impacts, size).Take(top).ToList();

            var hits = Run(search, clauses, postings, passages, top);

            Assert.True(
                expected.SequenceEqual(hits.Select(hit => (Number(hit.Passage), hit.Score))),
                $"{shape}, seed {seed}, query {query}: the best {top} differ.");
        }
    }

    [Fact]
    public void All_passages_that_score_are_found_when_so_many_are_wanted()
    {
        const int Size = 3 * ScoreWindow.Size;
        var passages = Numbered(Size);
        List<SortedDictionary<int, float>> impacts = [Every(2, Size), Every(3, Size)];

        var hits = Run(new TopSearch(), [[(0, 1f)], [(1, 2f)]], Build(impacts, Size), passages, Size);

        Assert.Equal(Enumerable.Range(0, Size).Count(i => i % 2 == 0 || i % 3 == 0), hits.Length);
        Assert.Equal(3f, hits[0].Score);
        Assert.Equal(1f, hits[^1].Score);
    }

    [Fact]
    public void A_term_that_is_worth_nothing_leads_to_no_passage_and_does_not_hide_others()
    {
        var passages = Numbered(100);
        var nothing = new SortedDictionary<int, float>(Enumerable.Range(0, 100).ToDictionary(i => i, _ => 0f));
        var postings = Build([nothing, new SortedDictionary<int, float> { [70] = 1 }], 100);

        Assert.Empty(Run(new TopSearch(), [[(0, 1f)]], postings, passages, 10));
        Assert.Same(passages[70], Assert.Single(Run(new TopSearch(), [[(0, 1f)], [(1, 1f)]], postings, passages, 10)).Passage);
    }

    private static Passage[] Numbered(int size)
    {
        var model = Make.Passage("a#0", "");
        return [.. Enumerable.Range(0, size).Select(i => model with { Id = new PassageId(i.ToString(CultureInfo.InvariantCulture)) })];
    }

    private static int Number(Passage passage) => int.Parse(passage.Id.Value, CultureInfo.InvariantCulture);

    private static SortedDictionary<int, float> Every(int step, int size) =>
        new(Enumerable.Range(0, (size + step - 1) / step).ToDictionary(i => i * step, _ => 1f));

    private static SortedDictionary<int, float> Impacts(Random random, int size, string shape)
    {
        var share = Math.Pow(random.NextDouble(), 4);
        var pattern = new Random(random.Next());
        var copied = Enumerable.Range(0, 50).Select(_ => pattern.NextDouble() < share ? 0.1f + pattern.NextSingle() : 0).ToArray();
        var (groupStart, groupEnd) = (random.Next(size), random.Next(size));
        var term = new SortedDictionary<int, float>();
        for (var passage = 0; passage < size; passage++)
        {
            var impact = shape switch
            {
                "copies far apart" => copied[passage % 50],
                "copies together" => copied[(int)((long)passage * 50 / size)],
                "in groups" when passage < Math.Min(groupStart, groupEnd) || passage > Math.Max(groupStart, groupEnd) => 0,
                _ when random.NextDouble() >= share => 0,
                "few values" => 0.5f * random.Next(1, 4),
                _ => 0.1f + (2 * random.NextSingle()),
            };
            if (impact > 0)
            {
                term.Add(passage, impact);
            }
        }

        return term;
    }

    private static Postings Build(List<SortedDictionary<int, float>> impacts, int size)
    {
        int[] starts = [0, .. impacts.Select((_, term) => impacts.Take(term + 1).Sum(one => one.Count))];
        return PostingsBuilder.Build(
            starts, [.. impacts.SelectMany(term => term.Keys), .. new int[Postings.Room]], [.. impacts.SelectMany(term => term.Values)], size);
    }

    private static List<List<(int Term, float Weight)>> Clauses(Random random, int terms) => terms == 0 ? [] :
    [
        .. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Enumerable.Range(0, random.Next(3) == 0 ? random.Next(1, 5) : 1)
            .Select(_ => (random.Next(terms), 0.1f + (3 * random.NextSingle()))).ToList()),
    ];

    private static IEnumerable<(int, float)> ScoreAll(
        List<List<(int Term, float Weight)>> clauses, List<SortedDictionary<int, float>> impacts, int size)
    {
        var sums = new double[size];
        foreach (var clause in clauses)
        {
            var best = new float[size];
            foreach (var (term, weight) in clause)
            {
                foreach (var (passage, impact) in impacts[term])
                {
                    best[passage] = Math.Max(best[passage], weight * impact);
                }
            }

            for (var passage = 0; passage < size; passage++)
            {
                sums[passage] += best[passage];
            }
        }

        return Enumerable.Range(0, size).Select(passage => (passage, Score: (float)sums[passage]))
            .Where(hit => hit.Score > 0).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.passage);
    }

    private static IndexHit[] Run(
        TopSearch search, List<List<(int Term, float Weight)>> clauses, Postings postings, Passage[] passages, int top)
    {
        search.Begin();
        foreach (var clause in clauses)
        {
            search.BeginClause();
            foreach (var (term, weight) in clause)
            {
                search.Add(postings, term, weight);
            }

            search.EndClause();
        }

        return search.Run(postings, passages, top);
    }
}
