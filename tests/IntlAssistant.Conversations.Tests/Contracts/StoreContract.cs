namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>What every engine's stores must do. An engine's tests inherit each contract and say how to open an empty store of their own.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private TestStores? _stores;

    internal FakeTime Time { get; } = new();

    internal TestStores Stores => _stores ?? throw new InvalidOperationException("The stores are not open.");

    public Task InitializeAsync()
    {
        _stores = Open();
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync() => await Stores.DisposeAsync();

    /// <summary>Opens the test's own store: empty the first time, with all that was stored the next.</summary>
    internal abstract TestStores Open();

    /// <summary>Closes the store and opens it again, as a restart does.</summary>
    internal async Task RestartAsync()
    {
        await Stores.DisposeAsync();
        _stores = Open();
    }
}
