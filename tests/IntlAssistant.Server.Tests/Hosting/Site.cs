using IntlAssistant.Answering;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Server.FrontEnd;
using IntlAssistant.Server.Staff.SignIn;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntlAssistant.Server.Tests.Hosting;

/// <summary>The whole server over a folder of its own, with a registry in memory and, where the test does not want the server's, a bot that it speaks for.</summary>
internal sealed class Site : WebApplicationFactory<Program>
{
    private readonly TempFolder folder = new();
    private readonly Dictionary<string, string> settings = [];

    public Site(params (string Key, string Value)[] settings)
    {
        Folder.Write("knowledge/pages/visa.md", "---\nid: visa\ntitle: Visa\n---\nApply for a student visa at the embassy.\n");
        this.settings["Storage:DataFolder"] = Path.Combine(folder.Path, "data");
        this.settings["Knowledge:Folder"] = Path.Combine(folder.Path, "knowledge");
        foreach (var (key, value) in settings)
        {
            this.settings[key] = value;
        }

        Library = Registry.Publish("webchat", ("webchat.js", "package/dist/webchat.js", "window.WebChat = {};"));
    }

    public TempFolder Folder => folder;

    public SpokenConversations Conversations { get; } = new();

    public PackedTarballs Registry { get; } = new();

    public FrontEndPackage Library { get; }

    public MovedTime Time { get; } = new();

    /// <summary>What the server prints for whoever started it.</summary>
    public StringWriter Printed { get; } = new();

    /// <summary>Whether the server's own bot answers, and not the test.</summary>
    public bool HasOwnBot { get; init; }

    /// <summary>Other services in the places of the server's.</summary>
    public Action<IServiceCollection>? Further { get; init; }

    /// <summary>A browser: it keeps cookies and is not led on by redirects.</summary>
    public HttpClient Browser(string? origin = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://office.example") });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (origin is not null)
        {
            client.DefaultRequestHeaders.Add("Origin", origin);
        }

        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            if (!HasOwnBot)
            {
                services.Replace(ServiceDescriptor.Singleton<IDirectLineConversations>(Conversations));
            }

            services.Replace(ServiceDescriptor.Singleton<IPackageSource>(Registry));
            services.Replace(ServiceDescriptor.Singleton(new FrontEndManifest([Library])));
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            services.Replace(ServiceDescriptor.Singleton(new Terminal(TextWriter.Synchronized(Printed))));
            Further?.Invoke(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            folder.Dispose();
        }
    }
}
