using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.BotFramework.Tests.Connector;

/// <summary>The Connector client against a channel on this machine, on a clock that moves on when somebody waits.</summary>
public abstract class ConnectorTest : IAsyncLifetime
{
    private protected static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(15);

    private ServiceProvider services = null!; // Set before any test runs.

    private protected FakeChannel Channel { get; private set; } = null!;

    private protected ManualTime Time { get; } = new();

    /// <summary>How long was waited, in order.</summary>
    private protected List<TimeSpan> Delays { get; } = [];

    private protected ConnectorClient Client => services.GetRequiredService<ConnectorClient>();

    public async Task InitializeAsync()
    {
        Channel = await FakeChannel.StartAsync();
        services = Services();

        // Time passes when somebody waits, except for the time-out of a try.
        Time.TimerStarted = due =>
        {
            if (due != TryTimeout)
            {
                Delays.Add(due);
                ThreadPool.QueueUserWorkItem(_ => Time.Advance(due));
            }
        };
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await Channel.DisposeAsync();
    }

    private protected ServiceProvider Services(
        IConnectorCredentials? credentials = null, string environment = "Development", Dictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        IServiceCollection collection = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IHostEnvironment>(new TestEnvironment(environment))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build());
        if (credentials is not null)
        {
            collection.AddSingleton(credentials);
        }

        collection.AddConnector();
        more?.Invoke(collection);
        return collection.BuildServiceProvider();
    }

    private protected Activity Message(string path = "") => new()
    {
        Type = ActivityTypes.Message,
        Text = "hello",
        ServiceUrl = Channel.Address + path,
        Conversation = new ConversationAccount { Id = "c" },
    };
}
