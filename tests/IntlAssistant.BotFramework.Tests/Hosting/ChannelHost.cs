using IntlAssistant.BotFramework.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>The channel endpoint on a real, random port of this machine.</summary>
internal sealed class ChannelHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ChannelHost(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<ChannelHost> StartAsync(IChannelTurns turns, string environment)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(turns).AddChannels();
        WebApplication app = builder.Build();
        app.MapMessages();
        await app.StartAsync();
        return new ChannelHost(app);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return app.DisposeAsync();
    }
}
