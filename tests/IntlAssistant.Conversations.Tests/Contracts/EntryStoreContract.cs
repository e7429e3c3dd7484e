using IntlAssistant.Conversations.Entries;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class EntryStoreContract : StoreContract
{
    [Fact]
    public async Task Every_version_is_kept_with_author_time_and_note()
    {
        var entry = await BeginAsync("library");
        Time.Move(TimeSpan.FromMinutes(5));
        var saved = Done(await Stores.Entries.SaveAsync(new EntryAction("library", "ben", entry.Version), Content("second"), "shorter", default));

        await RestartAsync();

        Assert.Equal(["second", "first"], (await Stores.Entries.VersionsAsync("library", default)).Select(version => version.Content.Text));
        Assert.Equal(("ben", "shorter", 2), (saved.Newest.Author, saved.Newest.Note, saved.Newest.Number));
        Assert.Equal(saved.Newest.At, (await Stores.Entries.FindAsync("library", default))!.ChangedAt);
        Assert.Equal([EntryEventKind.Saved, EntryEventKind.Created], (await Stores.Entries.HistoryAsync("library", default)).Select(each => each.Kind));
    }

    [Fact]
    public async Task Two_editors_cannot_overwrite_each_other()
    {
        var entry = await BeginAsync("library");
        Done(await Stores.Entries.SaveAsync(new EntryAction("library", "ben", entry.Version), Content("bens"), null, default));

        var refused = Assert.IsType<EntryChanged.Stale>(
            await Stores.Entries.SaveAsync(new EntryAction("library", "ada", entry.Version), Content("adas"), null, default));

        Assert.Equal(("bens", "ben"), (refused.Entry.Newest.Content.Text, refused.Entry.Newest.Author));
        Assert.IsType<EntryChanged.Taken>(await Stores.Entries.CreateAsync(new NewEntry("library", Content("x"), "ada"), default));
        Assert.IsType<EntryChanged.NotFound>(await Stores.Entries.SaveAsync(new EntryAction("nothing", "ada", 1), Content("x"), null, default));
    }

    [Fact]
    public async Task Of_many_that_save_at_once_one_wins()
    {
        var entry = await BeginAsync("library");

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            Stores.Entries.SaveAsync(new EntryAction("library", $"editor-{number}", entry.Version), Content($"text {number}"), null, default)));

        Assert.Single(all.OfType<EntryChanged.Done>());
        Assert.Equal(2, (await Stores.Entries.VersionsAsync("library", default)).Count);
    }

    [Fact]
    public async Task What_is_published_stays_while_editors_go_on_and_an_earlier_version_undoes()
    {
        var heard = 0;
        using var subscription = Stores.Entries.SubscribePublished(() => heard++);
        var entry = await BeginAsync("library");
        entry = Done(await Stores.Entries.PublishAsync(new EntryAction("library", "ada", entry.Version), 1, null, "{}", default));
        entry = Done(await Stores.Entries.SaveAsync(new EntryAction("library", "ada", entry.Version), Content("second"), null, default));

        Assert.True(entry.HasUnpublished);
        Assert.Equal("first", Assert.Single(await Stores.Entries.PublishedAsync(default)).Content.Text);

        entry = Done(await Stores.Entries.PublishAsync(new EntryAction("library", "ada", entry.Version), 2, "known to be right", null, default));
        entry = Done(await Stores.Entries.PublishAsync(new EntryAction("library", "ada", entry.Version), 1, null, null, default));
        Assert.Equal("first", Assert.Single(await Stores.Entries.PublishedAsync(default)).Content.Text);
        entry = Done(await Stores.Entries.WithdrawAsync(new EntryAction("library", "ada", entry.Version), "wrong", default));

        Assert.Empty(await Stores.Entries.PublishedAsync(default));
        Assert.Equal((EntryState.Withdrawn, (long?)null), (entry.State, entry.Published));
        Assert.Equal(4, heard);
        Assert.Contains(
            await Stores.Entries.HistoryAsync("library", default),
            each => each is { Kind: EntryEventKind.PublishedAgainstGate, Reason: "known to be right", Number: 2 });
        Assert.IsType<EntryChanged.NotFound>(await Stores.Entries.PublishAsync(new EntryAction("library", "ada", entry.Version), 9, null, null, default));
    }

    [Fact]
    public async Task An_erased_conversation_takes_its_words_out_of_all_but_what_is_published()
    {
        var conversation = await Stores.StartAsync();
        var content = Content("first") with
        {
            Questions = [new EntryQuestion("Is there a library?", "en") { Conversation = conversation.Id }, new EntryQuestion("Library hours?", "en")],
        };
        var draft = Done(await Stores.Entries.CreateAsync(new NewEntry("draft", content, "ada"), default));
        var told = Done(await Stores.Entries.CreateAsync(new NewEntry("told", content, "ada"), default));
        Done(await Stores.Entries.PublishAsync(new EntryAction("told", "ada", told.Version), 1, null, null, default));

        var receipt = await Stores.Erasure.EraseAsync(conversation.Id, "visitor", null, default);

        Assert.Contains(receipt!.Places, place => place is { Place: "draft-questions", Count: 2 });
        Assert.Equal(["Library hours?"], (await Stores.Entries.FindAsync(draft.Id, default))!.Newest.Content.Questions.Select(question => question.Text));
        var published = Assert.Single(await Stores.Entries.PublishedAsync(default)).Content.Questions;
        Assert.Equal(2, published.Count);
        Assert.All(published, question => Assert.Null(question.Conversation));
    }

    private static EntryContent Content(string text) => new(text, []);

    private async Task<Entry> BeginAsync(string id) => Done(await Stores.Entries.CreateAsync(new NewEntry(id, Content("first"), "ada"), default));

    private static Entry Done(EntryChanged changed) => Assert.IsType<EntryChanged.Done>(changed).Entry;
}
