using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Tests.Index;

/// <summary>What any engine behind <see cref="IPassageIndex"/> must do.</summary>
public abstract class PassageIndexContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>An empty index that scores by <paramref name="options"/>.</summary>
    protected abstract IPassageIndex Create(IndexOptions options);

    public static TheoryData<int, int> Corpora()
    {
        var corpora = new TheoryData<int, int>();
        for (var seed = 0; seed < 12; seed++)
        {
            corpora.Add(seed, seed switch { 0 => 0, 1 => 1, 2 => 2, < 8 => 40 * seed, _ => 700 });
        }

        return corpora;
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Finds_what_scoring_every_passage_finds(int seed, int size)
    {
        var corpus = new RandomCorpus(seed);
        var options = new IndexOptions();
        var passages = corpus.Passages(size);
        var snapshot = Create(options).Update(passages, corpus.Thesaurus, None);
        var all = new BruteForce(passages, corpus.Thesaurus, options);

        for (var query = 0; query < 40; query++)
        {
            var (clauses, top) = (corpus.Query(), corpus.Top());
            AssertRanked(all.Search(clauses), snapshot.Search(clauses, top), top, $"seed {seed}, query {query}");
        }
    }

    [Theory]
    [InlineData(0f, 2f, 1.5f, 1f)]
    [InlineData(1f, 0f, 0f, 1f)]
    [InlineData(3f, 1f, 2f, 0f)]
    [InlineData(0f, 0f, 0f, 0f)]
    public void Fields_of_no_weight_are_left_out_of_the_score(float title, float headings, float questions, float body)
    {
        var corpus = new RandomCorpus(3000);
        var options = new IndexOptions
        {
            Saturation = 0.7f,
            Title = new(title, 0),
            Headings = new(headings, 1),
            Questions = new(questions, 0.3f),
            Body = new(body, 0.9f),
        };
        var passages = corpus.Passages(400);
        var snapshot = Create(options).Update(passages, corpus.Thesaurus, None);
        var all = new BruteForce(passages, corpus.Thesaurus, options);

        for (var query = 0; query < 60; query++)
        {
            var (clauses, top) = (corpus.Query(), corpus.Top());
            AssertRanked(all.Search(clauses), snapshot.Search(clauses, top), top, $"query {query}");
        }
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void The_best_few_are_the_first_of_all_with_the_same_scores(int seed, int size)
    {
        var corpus = new RandomCorpus(seed + 1000);
        var snapshot = Create(new IndexOptions()).Update(corpus.Passages(4 * size), corpus.Thesaurus, None);

        for (var query = 0; query < 100; query++)
        {
            var (clauses, top) = (corpus.Query(), corpus.Top());
            var all = snapshot.Search(clauses, int.MaxValue);
            Assert.True(
                all.Take(top).SequenceEqual(snapshot.Search(clauses, top)),
                $"seed {seed}, query {query}: the best {top} differ from the first {top} of all.");
        }
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Updates_lead_to_what_a_new_index_of_the_same_passages_holds(int seed, int size)
    {
        var corpus = new RandomCorpus(seed + 2000);
        var passages = corpus.Passages(size);
        var index = Create(new IndexOptions());
        for (var round = 0; round < 5; round++)
        {
            index.Update(passages, corpus.Thesaurus, None);
            passages = [.. passages.Where(_ => corpus.Next(10) > 0)];
            for (var i = 0; i < passages.Count; i++)
            {
                passages[i] = corpus.Next(5) == 0 ? corpus.Passage(1000 + i + (round * 10_000)) : passages[i];
            }
        }

        var updated = index.Update(passages, corpus.Thesaurus, None);
        var fresh = Create(new IndexOptions()).Update(passages, corpus.Thesaurus, None);

        Assert.Equal(fresh.Revision, updated.Revision);
        Assert.Equal(fresh.PassageCount, updated.PassageCount);
        Assert.Equal(fresh.Vocabulary().Order(), updated.Vocabulary().Order());
        for (var query = 0; query < 40; query++)
        {
            var clauses = corpus.Query();
            Assert.True(
                fresh.Search(clauses, 20).SequenceEqual(updated.Search(clauses, 20)),
                $"seed {seed}, query {query}: the updated index differs from a new one.");
        }
    }

    [Fact]
    public void Equal_scores_come_in_the_order_of_passage_ids()
    {
        var passages = new[] { "c#1", "a#1", "b#2", "b#1", "d#1" }.Select(id => Make.Passage(id, "visa")).ToList();

        var hits = Create(new IndexOptions()).Update(passages, Make.Thesaurus(), None).Search(Ask("visa"), 3);

        Assert.Equal(["a#1", "b#1", "b#2"], hits.Select(hit => hit.Passage.Id.Value));
    }

    [Fact]
    public void Of_many_passages_that_say_the_same_the_first_are_found()
    {
        var passages = Enumerable.Range(0, 1000).Select(i => Make.Passage(
            $"a#{i:D4}", (i % 4) switch { 0 => "visa fee", 1 => "visa dormitory", 2 => "fee dormitory", _ => "dormitory" })).ToList();
        var snapshot = Create(new IndexOptions()).Update(passages, Make.Thesaurus(), None);

        var hits = snapshot.Search([.. Ask("visa"), .. Ask("dormitory"), .. Ask("fee")], 300);

        var expected = Enumerable.Range(0, 1000).Where(i => i % 4 == 0).Concat(Enumerable.Range(0, 1000).Where(i => i % 4 is 1 or 2)).Take(300);
        Assert.Equal(expected.Select(i => $"a#{i:D4}"), hits.Select(hit => hit.Passage.Id.Value));
        Assert.Equal(2, hits.Select(hit => hit.Score).Distinct().Count());
    }

    [Fact]
    public void A_clause_is_credited_with_the_best_of_its_alternatives_not_their_sum()
    {
        var snapshot = Create(new IndexOptions()).Update(
            [Make.Passage("a#1", "grant stipend"), Make.Passage("b#1", "visa")], Make.Thesaurus(), None);

        var both = snapshot.Search([new QueryClause(1, [new("grant", 0.5f), new("stipend", 1)])], 1);

        Assert.Equal(snapshot.Search(Ask("stipend"), 1), both);
    }

    [Fact]
    public void Weights_multiply_the_score()
    {
        var snapshot = Create(new IndexOptions()).Update([Make.Passage("a#1", "grant")], Make.Thesaurus(), None);

        var whole = snapshot.Search(Ask("grant"), 1)[0].Score;

        Assert.Equal(2 * whole, snapshot.Search([new QueryClause(2, [new("grant", 1)])], 1)[0].Score);
        Assert.Equal(whole / 4, snapshot.Search([new QueryClause(1, [new("grant", 0.25f)])], 1)[0].Score);
    }

    [Fact]
    public void A_concept_is_found_by_any_of_its_words_in_the_passages_own_language()
    {
        var concept = new Concept("scholarship");
        var snapshot = Create(new IndexOptions()).Update(
            [Make.Passage("a#1", "The stipend is paid monthly."), Make.Passage("b#1", "Le stipend.", language: "fr"), Make.Passage("c#1", "Visa.")],
            concept.Thesaurus,
            None);

        var hits = snapshot.Search(Ask(concept.Term), 5);

        Assert.Equal(["a#1"], hits.Select(hit => hit.Passage.Id.Value));
        Assert.Equal(1, snapshot.DocumentFrequency(concept.Term));
    }

    [Fact]
    public void A_changed_thesaurus_is_applied_to_passages_that_have_not_changed()
    {
        var concept = new Concept("scholarship");
        var index = Create(new IndexOptions());
        Passage[] passages = [Make.Passage("a#1", "The stipend is paid monthly.")];
        var before = index.Update(passages, Make.Thesaurus(), None);

        var after = index.Update(passages, concept.Thesaurus, None);

        Assert.Empty(before.Search(Ask(concept.Term), 5));
        Assert.Single(after.Search(Ask(concept.Term), 5));
        Assert.NotEqual(before.Revision, after.Revision);
    }

    [Fact]
    public void Function_words_alone_find_nothing()
    {
        var snapshot = Create(new IndexOptions()).Update([Make.Passage("a#1", "The visa of the student is here.")], Make.Thesaurus(), None);

        Assert.Empty(snapshot.Search([new QueryClause(1, [new("the", 1)]), new QueryClause(1, [new("of", 1)])], 5));
        Assert.Equal(0, snapshot.DocumentFrequency("the"));
    }

    [Fact]
    public void Nothing_is_found_without_clauses_without_alternatives_and_in_an_empty_index()
    {
        var index = Create(new IndexOptions());

        Assert.Empty(index.Snapshot.Search(Ask("visa"), 5));
        var snapshot = index.Update([Make.Passage("a#1", "visa"), Make.Passage("b#1", "")], Make.Thesaurus(), None);
        Assert.Empty(snapshot.Search([], 5));
        Assert.Empty(snapshot.Search([new QueryClause(1, [])], 5));
        Assert.Empty(snapshot.Search(Ask(""), 5));
        Assert.Equal(2, snapshot.PassageCount);
    }

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(-1f, 1f)]
    [InlineData(float.NaN, 1f)]
    [InlineData(1f, float.PositiveInfinity)]
    [InlineData(1f, 0f)]
    public void A_weight_that_is_not_above_0_and_finite_is_refused(float clause, float term)
    {
        var snapshot = Create(new IndexOptions()).Update([Make.Passage("a#1", "visa")], Make.Thesaurus(), None);

        Assert.Throws<ArgumentException>(() => snapshot.Search([new QueryClause(clause, [new("visa", term)])], 5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void To_ask_for_no_passages_is_refused(int top) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(new IndexOptions()).Snapshot.Search(Ask("visa"), top));

    [Fact]
    public void Two_passages_with_one_id_are_refused_and_the_old_snapshot_stays()
    {
        var index = Create(new IndexOptions());
        var before = index.Update([Make.Passage("a#1", "visa")], Make.Thesaurus(), None);

        var mistake = Assert.Throws<ArgumentException>(
            () => index.Update([Make.Passage("b#1", "one"), Make.Passage("b#1", "two")], Make.Thesaurus(), None));

        Assert.Contains("b#1", mistake.Message, StringComparison.Ordinal);
        Assert.Same(before, index.Snapshot);
    }

    [Fact]
    public void A_cancelled_update_leaves_the_old_snapshot()
    {
        var index = Create(new IndexOptions());
        var before = index.Update([Make.Passage("a#1", "visa")], Make.Thesaurus(), None);

        Assert.ThrowsAny<OperationCanceledException>(
            () => index.Update([Make.Passage("b#1", "one")], Make.Thesaurus(), new CancellationToken(canceled: true)));

        Assert.Same(before, index.Snapshot);
        Assert.Single(index.Snapshot.Search(Ask("visa"), 5));
    }

    [Fact]
    public void A_snapshot_stays_as_it_was_when_the_index_goes_on()
    {
        var index = Create(new IndexOptions());
        var before = index.Update([Make.Passage("a#1", "visa")], Make.Thesaurus(), None);

        index.Update([Make.Passage("b#1", "dormitory")], Make.Thesaurus(), None);

        Assert.Equal("a#1", before.Search(Ask("visa"), 5)[0].Passage.Id.Value);
        Assert.Empty(before.Search(Ask("dormitory"), 5));
        Assert.Empty(index.Snapshot.Search(Ask("visa"), 5));
    }

    [Fact]
    public void A_passage_whose_page_alone_has_changed_is_returned_as_it_is_now()
    {
        var index = Create(new IndexOptions());
        var old = Make.Passage("a#1", "visa");
        index.Update([old], Make.Thesaurus(), None);
        var latest = old with { Page = old.Page with { Topic = "new" } };

        var hits = index.Update([latest], Make.Thesaurus(), None).Search(Ask("visa"), 1);

        Assert.Same(latest, hits[0].Passage);
    }

    [Fact]
    public void The_revision_tells_content_not_its_order()
    {
        Passage[] passages = [Make.Passage("a#1", "visa"), Make.Passage("b#1", "dormitory")];

        string Revision(IReadOnlyList<Passage> content) => Create(new IndexOptions()).Update(content, Make.Thesaurus(), None).Revision;

        Assert.Equal(Revision(passages), Revision([passages[1], passages[0]]));
        Assert.NotEqual(Revision(passages), Revision([passages[0]]));
        Assert.NotEqual(Revision(passages), Revision([passages[0], Make.Passage("b#1", "dormitories")]));
    }

    [Fact]
    public void The_vocabulary_is_the_folded_words_of_all_fields_with_their_frequency()
    {
        var snapshot = Create(new IndexOptions()).Update(
            [
                Make.Passage("a#1", "Visas, visa and VISA", "Visa", ["Dormitory"], ["Where is the dormitory?"]),
                Make.Passage("b#1", "Visa", language: "fr"),
            ],
            Make.Thesaurus(),
            None);

        var words = snapshot.Vocabulary().ToDictionary(word => word.Surface, word => word.Frequency);

        Assert.Equal(4, words["visa"]);
        Assert.Equal(1, words["visas"]);
        Assert.Equal(2, words["dormitory"]);
        Assert.DoesNotContain(words.Keys, word => word.StartsWith('\u0001'));
    }

    [Fact]
    public async Task Many_readers_find_the_same_while_the_index_is_written()
    {
        var corpus = new RandomCorpus(7);
        var passages = corpus.Passages(300);
        var index = Create(new IndexOptions());
        var snapshot = index.Update(passages, corpus.Thesaurus, None);
        var queries = Enumerable.Range(0, 30).Select(_ => corpus.Query()).ToList();
        var expected = queries.Select(query => snapshot.Search(query, 10)).ToList();

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 300).All(i => expected[i % 30].SequenceEqual(snapshot.Search(queries[i % 30], 10))))).ToArray();
        for (var i = 0; i < 5; i++)
        {
            index.Update(passages[(i * 10)..], corpus.Thesaurus, None);
        }

        Assert.DoesNotContain(false, await Task.WhenAll(readers));
    }

    private static List<QueryClause> Ask(string word) => [new QueryClause(1, [new QueryTerm(word == "" || word[0] == '\u0001' ? word : Term(word), 1)])];

    private static string Term(string word) => Analyzers.For(LanguageTag.English).Analyze(word)[0].Term;

    // Scores are compared with a tolerance, because engines add in another order and precision; ids only where scores differ by more.
    private static void AssertRanked(List<(string Id, double Score)> expected, IReadOnlyList<IndexHit> hits, int top, string at)
    {
        Assert.True(hits.Count == Math.Min(top, expected.Count), $"{at}: found {hits.Count} of {expected.Count} passages.");
        var scores = expected.ToDictionary(hit => hit.Id, hit => hit.Score);
        Assert.True(hits.Select(hit => hit.Passage.Id).Distinct().Count() == hits.Count, $"{at}: a passage was found twice.");
        for (var i = 0; i < hits.Count; i++)
        {
            var tolerance = 1e-5 * expected[i].Score;
            Assert.True(Math.Abs(hits[i].Score - scores[hits[i].Passage.Id.Value]) <= tolerance, $"{at}: the score of {hits[i]} is not {scores[hits[i].Passage.Id.Value]}.");
            Assert.True(Math.Abs(hits[i].Score - expected[i].Score) <= tolerance, $"{at}: at {i} stands {hits[i]} instead of {expected[i]}.");
        }
    }

    private sealed class Concept(string id)
    {
        public Knowledge.Thesaurus.IThesaurus Thesaurus { get; } = Make.Thesaurus(Make.Concept(id, "en", "scholarship", "stipend"));

        public string Term => Thesaurus.Concepts.Single().Id.Term;
    }
}
