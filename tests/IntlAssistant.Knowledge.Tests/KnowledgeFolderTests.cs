using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Knowledge.Tests;

public sealed class KnowledgeFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTime time = new();
    private readonly RememberingLogger logger = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_changed_page_is_in_force_within_a_second()
    {
        folder.With("pages/visa.md", Page("visa", "A visa costs money."));
        using var knowledge = Open();

        folder.With("pages/visa.md", Page("visa", "A visa needs a passport."));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(Find(knowledge, "passport"));
        Assert.Empty(Find(knowledge, "money"));
    }

    [Fact]
    public void Added_and_deleted_pages_are_in_force_within_a_second()
    {
        folder.With("pages/visa.md", Page("visa", "A visa needs a passport."));
        using var knowledge = Open();

        folder.With("pages/deep/er/dormitory.md", Page("dormitory", "There is a dormitory."));
        folder.Delete("pages/visa.md");
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["dormitory"], knowledge.Current.Pages.Select(page => page.Id.Value));
        Assert.Equal("pages/deep/er/dormitory.md", knowledge.Current.Pages[0].File);
        Assert.Empty(Find(knowledge, "passport"));
    }

    [Fact]
    public void A_page_that_becomes_wrong_stays_as_it_last_was_right_until_it_is_mended()
    {
        folder.With("pages/visa.md", Page("visa", "A visa costs money."));
        using var knowledge = Open();

        folder.With("pages/visa.md", "---\nid: visa\naudience: pupils\n---\nA visa needs a passport.");
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(Find(knowledge, "money"));
        Assert.Equal(["pages/visa.md:1", "pages/visa.md:3"], knowledge.Current.OwnProblems().Select(problem => $"{problem.File}:{problem.Line}").Order());

        folder.With("pages/visa.md", Page("visa", "A visa needs a passport."));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(Find(knowledge, "passport"));
        Assert.Empty(knowledge.Current.OwnProblems());
    }

    [Fact]
    public void A_thesaurus_that_becomes_wrong_stays_as_it_last_was_right()
    {
        folder.With("thesaurus.yaml", "concepts:\n  stipend: {kind: topic, en: [stipend]}\n");
        using var knowledge = Open();

        folder.With("thesaurus.yaml", "concepts:\n  grant: {kind: topic, en: [grant]}\n  other: {kind: money, en: [other]}\n");
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(knowledge.Current.Thesaurus.Find(new("stipend")));
        Assert.Null(knowledge.Current.Thesaurus.Find(new("grant")));
        Assert.Equal(3, Assert.Single(knowledge.Current.OwnProblems()).Line);
    }

    [Fact]
    public void Dialogue_that_becomes_wrong_stays_as_it_last_was_right()
    {
        folder.With("dialogue.yaml", "replies:\n  closing: {en: Good day}\n");
        using var knowledge = Open();

        folder.With("dialogue.yaml", "replies:\n  closing: {fr: Bonne journée}\n");
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("Good day", knowledge.Current.Dialogue.Reply("closing", default));
        Assert.Single(knowledge.Current.OwnProblems());
    }

    [Fact]
    public void Changed_is_raised_once_for_several_files_and_not_for_a_file_saved_as_it_was()
    {
        folder.With("pages/visa.md", Page("visa", "A visa."));
        using var knowledge = Open();
        var raised = 0;
        knowledge.Changed += (_, _) => raised++;

        folder.With("pages/visa.md", Page("visa", "A visa."));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, raised);

        folder.With("pages/a.md", Page("a", "One.")).With("pages/b.md", Page("b", "Two."));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, raised);
    }

    [Fact]
    public void A_reader_keeps_the_content_that_it_took()
    {
        folder.With("pages/visa.md", Page("visa", "A visa costs money."));
        using var knowledge = Open();
        var taken = knowledge.Current;

        folder.With("pages/visa.md", Page("visa", "A visa needs a passport."));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("A visa costs money.", taken.Passages[0].Text);
        Assert.NotEqual(taken.Revision, knowledge.Current.Revision);
    }

    [Fact]
    public void A_folder_that_goes_away_leaves_the_content_and_is_followed_again_when_it_is_back()
    {
        folder.With("pages/visa.md", Page("visa", "A visa costs money."));
        using var knowledge = Open();

        Directory.Move(Path.Combine(folder.Path, "pages"), Path.Combine(folder.Path, "elsewhere"));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(Find(knowledge, "money"));
        Assert.Contains(logger.Lines, line => line.Contains("cannot be read", StringComparison.Ordinal));

        Directory.Move(Path.Combine(folder.Path, "elsewhere"), Path.Combine(folder.Path, "pages"));
        folder.With("pages/visa.md", Page("visa", "A visa needs a passport."));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(Find(knowledge, "passport"));
    }

    [Fact]
    public void Each_mistake_is_logged_once_in_one_sentence()
    {
        folder.With("pages/visa.md", "A visa.");
        using var knowledge = Open();
        folder.With("pages/other.md", Page("other", "Something."));
        time.Advance(TimeSpan.FromSeconds(1));

        var line = Assert.Single(logger.Lines, line => line.Contains("pages/visa.md", StringComparison.Ordinal));
        Assert.StartsWith("A mistake in the content, pages/visa.md:1: the front matter is missing;", line, StringComparison.Ordinal);
    }

    [Fact]
    public void After_it_is_disposed_changes_are_not_followed()
    {
        folder.With("pages/visa.md", Page("visa", "A visa costs money."));
        var knowledge = Open();
        knowledge.Dispose();

        folder.With("pages/visa.md", Page("visa", "A visa needs a passport."));
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Single(Find(knowledge, "money"));
    }

    [Fact]
    public async Task With_the_systems_clock_and_watcher_a_change_arrives_by_itself()
    {
        folder.With("pages/visa.md", Page("visa", "A visa costs money."));
        using var knowledge = KnowledgeFolder.Open(folder.Path);
        var changed = new TaskCompletionSource();
        knowledge.Changed += (_, _) => changed.TrySetResult();

        folder.With("pages/visa.md", Page("visa", "A visa needs a passport."));
        await changed.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Single(Find(knowledge, "passport"));
    }

    [Fact]
    public void A_missing_folder_is_named_when_it_is_opened() =>
        Assert.Contains(
            "does not exist",
            Assert.Throws<DirectoryNotFoundException>(() => KnowledgeFolder.Open(Path.Combine(folder.Path, "nowhere"))).Message,
            StringComparison.Ordinal);

    private static string Page(string id, string text) => $"---\nid: {id}\ntitle: Title\n---\n{text}\n";

    private static IReadOnlyList<IndexHit> Find(KnowledgeFolder knowledge, string word) =>
        knowledge.Current.Index.Search([new QueryClause(1, [new QueryTerm(Analyzers.For(default).Analyze(word)[0].Term, 1)])], 5);

    private KnowledgeFolder Open() => KnowledgeFolder.Open(folder.Path, null, time, logger);

    private sealed class RememberingLogger : ILogger<KnowledgeFolder>
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (lines)
                {
                    return [.. lines];
                }
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add(formatter(state, exception));
            }
        }
    }
}
