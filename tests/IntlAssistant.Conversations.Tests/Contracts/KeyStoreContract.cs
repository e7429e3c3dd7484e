namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class KeyStoreContract : StoreContract
{
    [Fact]
    public async Task A_key_outlives_a_restart()
    {
        var made = await Stores.Keys.GetOrCreateAsync("tokens", 48, default);
        await RestartAsync();

        Assert.Equal(48, made.Length);
        Assert.Equal(made, await Stores.Keys.GetOrCreateAsync("tokens", 32, default));
    }

    [Fact]
    public async Task Every_name_has_its_own_key() => Assert.NotEqual(
        await Stores.Keys.GetOrCreateAsync("tokens", 32, default), await Stores.Keys.GetOrCreateAsync("streams", 32, default));

    [Fact]
    public async Task Many_at_once_get_the_same_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
            Task.Run(() => Stores.Keys.GetOrCreateAsync("tokens", 32, default))));

        Assert.Single(keys.Select(Convert.ToHexString).Distinct());
    }

    [Fact]
    public async Task A_short_key_and_a_nameless_one_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Keys.GetOrCreateAsync("tokens", 31, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Keys.GetOrCreateAsync(" ", 32, default));
    }
}
