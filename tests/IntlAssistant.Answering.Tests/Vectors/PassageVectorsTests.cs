using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Knowledge;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Tests.Vectors;

public sealed class PassageVectorsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vectors-");
    private readonly SmallOffice office = new();
    private readonly CountedGenerator generator = new();

    private PassageVectorOptions Options => new() { Folder = folder.FullName, Model = "letters" };

    public void Dispose()
    {
        office.Dispose();
        generator.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_nearest_passages_come_first()
    {
        using var vectors = new PassageVectors(office, generator, Options);

        var near = await vectors.NearestAsync("Student exchange\nPartner universities by country University of Salamanca, Spain", 2, CancellationToken.None);

        Assert.Equal("exchange", near[0].Passage.Page.Id.Value);
        Assert.Equal(2, near.Count);
        Assert.True(near[0].Likeness >= near[1].Likeness);
    }

    [Fact]
    public async Task A_text_is_computed_once_also_after_a_restart()
    {
        using (var vectors = new PassageVectors(office, generator, Options))
        {
            await vectors.UpdateAsync(CancellationToken.None);
        }

        var computed = generator.Texts;
        Assert.True(computed > 1);
        using var again = new PassageVectors(office, generator, Options);
        await again.UpdateAsync(CancellationToken.None);

        Assert.Equal(computed, generator.Texts);
    }

    [Fact]
    public async Task Only_what_has_changed_is_computed_anew()
    {
        var knowledge = new ChangedKnowledge(office.Current);
        using var vectors = new PassageVectors(knowledge, generator, Options);
        await vectors.UpdateAsync(CancellationToken.None);
        var computed = generator.Texts;
        using var larger = new SmallOffice(("new.md", "---\nid: new\ntitle: A new page\n---\n## Something new\n\nThis was not said before.\n"));

        knowledge.Current = larger.Current;
        var near = await vectors.NearestAsync("A new page\nSomething new\nThis was not said before.", 1, CancellationToken.None);

        Assert.Equal(computed + 2, generator.Texts); // The passage and the question.
        Assert.Equal("new", near[0].Passage.Page.Id.Value);
    }

    [Fact]
    public async Task Vectors_of_another_model_or_a_damaged_file_are_computed_anew()
    {
        using (var vectors = new PassageVectors(office, generator, Options))
        {
            await vectors.UpdateAsync(CancellationToken.None);
        }

        var computed = generator.Texts;
        using (var other = new PassageVectors(office, generator, new PassageVectorOptions { Folder = folder.FullName, Model = "another" }))
        {
            await other.UpdateAsync(CancellationToken.None);
        }

        Assert.Equal(2 * computed, generator.Texts);
        var file = folder.GetFiles().Single().FullName;
        var bytes = File.ReadAllBytes(file);
        bytes[^40] ^= 1;
        File.WriteAllBytes(file, bytes);
        using var damaged = new PassageVectors(office, generator, new PassageVectorOptions { Folder = folder.FullName, Model = "another" });
        await damaged.UpdateAsync(CancellationToken.None);

        Assert.Equal(3 * computed, generator.Texts);
    }

    [Fact]
    public async Task A_failing_model_gives_no_passages_and_no_fault()
    {
        using var vectors = new PassageVectors(office, generator, Options);
        generator.Fails = true;

        Assert.Empty(await vectors.NearestAsync("anything", 3, CancellationToken.None));
        generator.Fails = false;
        Assert.NotEmpty(await vectors.NearestAsync("anything", 3, CancellationToken.None));
    }

    [Fact]
    public async Task What_the_words_answer_is_answered_as_before_and_what_they_do_not_gets_sections_that_are_near()
    {
        using var vectors = new PassageVectors(office, generator, Options);
        var words = new OfficeAssistant(office);
        var hybrid = new HybridAssistant(words, vectors, TimeProvider.System);

        var answer = await hybrid.ReplyAsync(new Question("What does a parking permit cost?"), CancellationToken.None);
        var unanswered = await hybrid.ReplyAsync(new Question("Is there a dentist for students at the university?"), CancellationToken.None);

        Assert.IsType<Reply.Answer>(answer);
        Assert.NotEmpty(Assert.IsType<Reply.Escalate>(unanswered).Nearest);
    }

    [Fact]
    public void The_nearest_rows_are_those_of_a_plain_search()
    {
        var dice = new Random(4711);
        var rows = Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 24).Select(_ => dice.NextSingle() - 0.5f).ToArray()).ToList();
        var matrix = VectorMatrix.Of(rows);
        for (var question = 0; question < 20; question++)
        {
            var vector = rows[dice.Next(rows.Count)];
            var expected = rows.Select((row, index) => (index, Dot: row.Zip(vector, (one, other) => one * other).Sum())).OrderByDescending(row => row.Dot).Take(7).Select(row => row.index);

            Assert.Equal(expected, matrix.Nearest(vector, 7).Select(near => near.Row));
        }
    }

    [Fact]
    public void Rankings_are_fused_by_place()
    {
        Assert.Equal(["b", "a", "d", "c"], RankFusion.Fuse<string>(["a", "b", "c"], ["b", "d"]));
        Assert.Equal(["a", "b"], RankFusion.Fuse<string>(["a", "b"], []));
    }

    // Texts with the same letters are near: enough to tell passages apart.
    private sealed class CountedGenerator : IEmbeddingGenerator<string, Embedding<float>>
    {
        public int Texts { get; private set; }

        public bool Fails { get; set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (Fails)
            {
                throw new HttpRequestException("no model there");
            }

            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(Embed).ToList()));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private Embedding<float> Embed(string text)
        {
            Texts++;
            var vector = new float[676];
            foreach (var (one, other) in text.ToLowerInvariant().Zip(text.ToLowerInvariant().Skip(1)).Where(pair => char.IsAsciiLetter(pair.First) && char.IsAsciiLetter(pair.Second)))
            {
                vector[((one - 'a') * 26) + other - 'a']++;
            }

            return new Embedding<float>(vector);
        }
    }

    private sealed class ChangedKnowledge(KnowledgeSnapshot current) : IKnowledge
    {
        public KnowledgeSnapshot Current { get; set; } = current;
    }

    private sealed class OfficeAssistant(SmallOffice office) : IAssistant
    {
        public Task<Reply> ReplyAsync(Question question, CancellationToken cancellationToken) => office.AskAsync(question);
    }
}
