using IntlAssistant.Conversations.Settings;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class SettingStoreContract : StoreContract
{
    private ISettingStore Settings => Stores.Settings;

    [Fact]
    public async Task Every_version_is_kept_and_the_newest_is_found()
    {
        Assert.Null(await Settings.FindAsync("hours", default));
        var first = await Settings.SaveAsync("hours", "one", 0, "a", default);
        await Settings.SaveAsync("hours", "two", 1, "b", default);
        await Settings.SaveAsync("texts", "other", 0, "a", default);

        await RestartAsync();

        Assert.Equal(("hours", 1, "one", "a"), (first!.Name, first.Version, first.Document, first.By));
        Assert.Equal(("two", 2), ((await Settings.FindAsync("hours", default))!.Document, (await Settings.FindAsync("hours", default))!.Version));
        Assert.Equal(["two", "one"], (await Settings.HistoryAsync("hours", 10, default)).Select(saved => saved.Document));
        Assert.Equal(["two"], (await Settings.HistoryAsync("hours", 1, default)).Select(saved => saved.Document));
    }

    [Fact]
    public async Task Who_saves_over_a_version_that_is_not_the_newest_is_told()
    {
        await Settings.SaveAsync("hours", "one", 0, "a", default);

        Assert.Null(await Settings.SaveAsync("hours", "lost", 0, "b", default));
        Assert.Null(await Settings.SaveAsync("hours", "lost", 2, "b", default));
        Assert.Equal("one", (await Settings.FindAsync("hours", default))!.Document);
    }
}
