using IntlAssistant.Answering.Vectors;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Tests.Vectors;

public sealed class PassageVectorsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vectors-");
    private readonly SmallOffice office = new();
    private readonly CountedGenerator generator = CountedGenerator.OfLetters();
    private readonly MovedClock clock = new("2026-03-01");

    public void Dispose()
    {
        office.Dispose();
        generator.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_nearest_sections_come_first()
    {
        using var vectors = await UpdatedAsync(office);

        var near = await vectors.NearestAsync("Student exchange\nPartner universities by country University of Salamanca, Spain", 2, CancellationToken.None);

        Assert.Equal("exchange", near.Passages[0].Passage.Page.Id.Value);
        Assert.Equal(2, near.Passages.Count);
        Assert.True(near.Passages[0].Likeness >= near.Passages[1].Likeness);
    }

    [Fact]
    public async Task A_section_is_found_by_its_ways_of_asking_too_and_what_is_left_to_staff_is_never_a_section()
    {
        using var vectors = await UpdatedAsync(office);

        var asked = await vectors.NearestAsync("price of parking", 1, CancellationToken.None);
        var left = await vectors.NearestAsync("Is there a parking place for buses?", 9, CancellationToken.None);

        Assert.Equal("parking-fee", asked.Passages[0].Passage.Id.Value.Split('#')[1]);
        Assert.Equal(1, asked.Passages[0].Likeness, 3);
        Assert.All(left.Passages, each => Assert.True(each.Likeness < 0.99));
    }

    [Fact]
    public async Task Before_they_are_computed_nothing_is_near_and_nothing_is_waited_for()
    {
        using var vectors = Vectors(office);

        Assert.Same(NearContent.None, await vectors.NearestAsync("price of parking", 1, CancellationToken.None));
        Assert.Equal(0, generator.Calls);
        Assert.Equal((0, false), (vectors.State.WithVectors, vectors.State.IsComplete));
    }

    [Fact]
    public async Task A_text_is_computed_once_also_after_a_restart()
    {
        (await UpdatedAsync(office)).Dispose();
        var computed = generator.Texts;
        Assert.True(computed > 1);

        using var again = await UpdatedAsync(office);

        Assert.Equal(computed, generator.Texts);
        Assert.True(again.State.IsComplete);
        Assert.Equal((computed, computed), again.Kept());
    }

    [Fact]
    public async Task Only_what_has_changed_is_computed_anew()
    {
        var knowledge = new ChangedKnowledge(office.Current);
        using var vectors = await UpdatedAsync(knowledge);
        var computed = generator.Texts;
        using var larger = new SmallOffice(("new.md", "---\nid: new\ntitle: A new page\n---\n## Something new\n\nThis was not said before.\n"));

        knowledge.Current = larger.Current;
        await vectors.UpdateAsync(CancellationToken.None);
        await vectors.UpdateAsync(CancellationToken.None);
        var near = await vectors.NearestAsync("A new page\nSomething new\nThis was not said before.", 1, CancellationToken.None);

        Assert.Equal(computed + 2, generator.Texts); // The passage and the question.
        Assert.Equal("new", near.Passages[0].Passage.Page.Id.Value);
    }

    [Fact]
    public async Task Vectors_of_another_model_or_a_damaged_file_are_computed_anew()
    {
        (await UpdatedAsync(office)).Dispose();
        var computed = generator.Texts;
        generator.Name = "another";
        (await UpdatedAsync(office)).Dispose();
        Assert.Equal(2 * computed, generator.Texts);

        var file = folder.GetFiles().Single().FullName;
        var bytes = File.ReadAllBytes(file);
        bytes[^40] ^= 1;
        File.WriteAllBytes(file, bytes);
        (await UpdatedAsync(office)).Dispose();

        Assert.Equal(3 * computed, generator.Texts);
    }

    [Fact]
    public async Task A_model_that_has_another_dimension_by_the_same_name_is_asked_for_everything_again()
    {
        using var vectors = await UpdatedAsync(office);
        var computed = generator.Texts;
        generator.Embed = text => [text.Length, 1, 2];

        Assert.Same(NearContent.None, await vectors.NearestAsync("price of parking", 1, CancellationToken.None));
        await vectors.UpdateAsync(CancellationToken.None);

        Assert.Equal((2 * computed) + 1, generator.Texts);
        Assert.NotEmpty((await vectors.NearestAsync("price of parking", 1, CancellationToken.None)).Passages);
    }

    [Fact]
    public async Task So_is_one_that_changes_between_two_starts()
    {
        (await UpdatedAsync(office)).Dispose();
        var computed = generator.Texts;
        generator.Embed = text => [text.Length, 1, 2];
        using var larger = new SmallOffice(("new.md", "---\nid: new\ntitle: A new page\n---\n## Something new\n\nThis was not said before.\n"));

        using var vectors = await UpdatedAsync(larger);

        Assert.True(vectors.State.IsComplete);
        Assert.Equal(computed + 1 + computed + 1, generator.Texts); // The new one, which told, and then all of them.
    }

    [Fact]
    public async Task A_failing_model_gives_nothing_and_no_fault_and_is_left_alone_for_a_while()
    {
        using var vectors = await UpdatedAsync(office);
        generator.Instead = _ => throw new HttpRequestException("no model there");

        Assert.Same(NearContent.None, await vectors.NearestAsync("anything", 3, CancellationToken.None));
        var calls = generator.Calls;
        generator.Instead = null;
        Assert.Same(NearContent.None, await vectors.NearestAsync("anything", 3, CancellationToken.None));
        Assert.Equal(calls, generator.Calls);
        Assert.Contains("HttpRequestException", vectors.State.Problem, StringComparison.Ordinal);

        clock.MoveTo(clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        Assert.NotEmpty((await vectors.NearestAsync("anything", 3, CancellationToken.None)).Passages);
        Assert.Null(vectors.State.Problem);
    }

    [Fact]
    public async Task A_question_does_not_wait_for_a_slow_model()
    {
        using var vectors = new PassageVectors(office, generator, new PassageVectorOptions { Patience = TimeSpan.FromMilliseconds(1) }, TimeProvider.System);
        await vectors.UpdateAsync(CancellationToken.None);
        var never = new TaskCompletionSource();
        generator.Instead = _ => never.Task; // It does not heed its token either.

        Assert.Same(NearContent.None, await vectors.NearestAsync("anything", 3, CancellationToken.None));
        Assert.Contains("too slow", vectors.State.Problem, StringComparison.Ordinal);
        never.SetResult();
    }

    [Fact]
    public async Task What_was_computed_before_the_model_failed_is_kept_and_the_rest_is_computed_later()
    {
        var left = 2;
        generator.Instead = _ => left-- > 0 ? Task.CompletedTask : throw new HttpRequestException("no model there");
        using var vectors = Vectors(office, batch: 3);
        await vectors.UpdateAsync(CancellationToken.None);
        Assert.Equal(6, generator.Texts);
        Assert.Equal(6, vectors.Kept().Kept);
        Assert.False(vectors.State.IsComplete);

        generator.Instead = null;
        clock.MoveTo(clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await vectors.UpdateAsync(CancellationToken.None);

        Assert.True(vectors.State.IsComplete);
        Assert.Equal(vectors.Kept().All, generator.Texts);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public async Task Numbers_that_are_none_are_not_taken(float number)
    {
        using var vectors = await UpdatedAsync(office);
        generator.Embed = _ => [.. Enumerable.Repeat(number, 676)];

        Assert.Same(NearContent.None, await vectors.NearestAsync("anything", 3, CancellationToken.None));
        Assert.NotNull(vectors.State.Problem);
    }

    [Fact]
    public async Task A_text_that_the_model_knows_nothing_of_is_near_nothing()
    {
        using var vectors = await UpdatedAsync(office);

        Assert.Empty((await vectors.NearestAsync("\u0939\u0932", 3, CancellationToken.None)).Passages);
    }

    [Fact]
    public void Rows_are_compared_as_by_hand()
    {
        var dice = new Random(4711);
        var rows = Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, 27).Select(_ => dice.NextSingle() - 0.5f).ToArray()).ToList();
        var likeness = new float[300];

        VectorMatrix.Of(rows).Compare(rows[17], likeness);

        Assert.All(rows.Zip(likeness), pair => Assert.Equal(pair.First.Zip(rows[17], (one, other) => one * other).Sum(), pair.Second, 4));
    }

    [Fact]
    public void Rankings_are_fused_by_place()
    {
        Assert.Equal(["b", "a", "d", "c"], RankFusion.Fuse<string>(["a", "b", "c"], ["b", "d"]));
        Assert.Equal(["a", "b"], RankFusion.Fuse<string>(["a", "b"], []));
    }

    private PassageVectors Vectors(IKnowledge knowledge, int batch = 64) =>
        new(knowledge, generator, new PassageVectorOptions { Folder = folder.FullName, Batch = batch }, clock);

    private async Task<PassageVectors> UpdatedAsync(IKnowledge knowledge)
    {
        var vectors = Vectors(knowledge);
        await vectors.UpdateAsync(CancellationToken.None);
        return vectors;
    }

    private sealed class ChangedKnowledge(KnowledgeSnapshot current) : IKnowledge
    {
        public KnowledgeSnapshot Current { get; set; } = current;
    }
}
