using IntlAssistant.Bot.Mail;
using IntlAssistant.Bot.Office;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.BotFramework.Registration;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Privacy;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Models.Settings;
using IntlAssistant.Server.Security;
using IntlAssistant.Server.Staff;
using IntlAssistant.Server.Telemetry;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Settings;

/// <summary>Reads the settings and checks all of them before anything else happens.</summary>
internal static class SettingsServices
{
    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Every section that the server reads, and what it is read into.</summary>
    internal static readonly (string Section, Type Type)[] Sections =
    [
        (OfficeOptions.Section, typeof(OfficeOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        (DirectLineOptions.SectionName, typeof(DirectLineOptions)),
        (BotOptions.Section, typeof(BotOptions)),
        (KnowledgeOptions.Section, typeof(KnowledgeOptions)),
        (RateLimitOptions.Section, typeof(RateLimitOptions)),
        (ProxyOptions.Section, typeof(ProxyOptions)),
        (StaffOptions.Section, typeof(StaffOptions)),
        (MailOptions.Section, typeof(MailOptions)),
        (ModelOptions.Section, typeof(ModelOptions)),
        (AttachmentOptions.Section, typeof(AttachmentOptions)),
        (PrivacyOptions.Section, typeof(PrivacyOptions)),
        (SecretsOptions.Section, typeof(SecretsOptions)),
        (TelemetryOptions.Section, typeof(TelemetryOptions)),
    ];

    /// <summary>Where the settings and folders of a server that was started so are: the working folder, or the program's where that has none.</summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = File.Exists("appsettings.json") || args.Any(arg => arg.Contains("contentRoot", StringComparison.OrdinalIgnoreCase))
            ? null
            : AppContext.BaseDirectory,
    };

    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddSecretFiles();
        builder.Services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section);
        builder.Services.AddSingleton<ServerFolders>();

        // What the host says of a failed start is a stack trace; Program says it in a sentence. Once started, the host may speak.
        var started = false;
        builder.Logging.AddFilter(HostCategory, level => started && level >= LogLevel.Information);
        builder.Services.AddSingleton<IHostedService>(provider => new Started(provider.GetRequiredService<IHostApplicationLifetime>(), () => started = true));
    }

    /// <summary>Checks every setting.</summary>
    /// <exception cref="StartupException">Some are wrong: all of them are named.</exception>
    public static void CheckSettings(this WebApplication app)
    {
        var check = new SettingsCheck();
        foreach (var (section, type) in Sections)
        {
            check.Read(app.Configuration.GetSection(section), type);
        }

        // Taken out, so that the checks of the values that can be read still run; what these then say of the empty value is no fault.
        foreach (var (key, _) in check.Faults)
        {
            app.Configuration[key] = null;
        }

        var sentences = check.Faults.Select(fault => fault.Sentence)
            .Concat(Validate(app).Where(sentence => !check.Faults.Any(fault => sentence.StartsWith(fault.Key, StringComparison.Ordinal))))
            .Distinct().ToList();
        if (sentences.Count > 0)
        {
            throw new StartupException(sentences);
        }

        foreach (var key in check.Unknown)
        {
            SettingsLog.Unknown(app.Logger, key);
        }
    }

    private static IReadOnlyList<string> Validate(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (Exception failure) when (StartupFailure.Explain(failure) is { } sentences)
        {
            return sentences;
        }
    }

    private sealed class Started(IHostApplicationLifetime lifetime, Action then) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.ApplicationStarted.Register(then);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
