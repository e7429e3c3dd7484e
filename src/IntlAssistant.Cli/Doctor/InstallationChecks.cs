using System.Data.Common;
using System.Net.Sockets;

using IntlAssistant.Conversations.Storage;

using Microsoft.Extensions.Configuration;

using Npgsql;

namespace IntlAssistant.Cli.Doctor;

/// <summary>Whether what the server stands on is there: its store, its erasure journal, its mail server, its address, its clock. Nothing is changed.</summary>
/// <param name="settings">The server's settings.</param>
/// <param name="root">The folder that its relative folders are in.</param>
/// <param name="web">Asks addresses.</param>
/// <param name="time">The clock.</param>
internal sealed class InstallationChecks(IConfiguration settings, string root, HttpClient web, TimeProvider time)
{
    private const string Data = "data";
    private const int MailPort = 587;

    // Tokens of Microsoft are good within five minutes; sign-in codes within half a minute.
    private static readonly TimeSpan MostWrong = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private DateTimeOffset? elsewhere;

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken)
    {
        var storage = await StorageAsync(cancellationToken).ConfigureAwait(false);
        var mail = await MailAsync(cancellationToken).ConfigureAwait(false);
        var site = await SiteAsync(cancellationToken).ConfigureAwait(false);
        return [storage, mail, site, Clock(), await StorageChecks.JournalAsync(Storage(), cancellationToken).ConfigureAwait(false)];
    }

    private Task<Check> StorageAsync(CancellationToken cancellationToken) =>
        string.Equals(settings["Storage:Provider"], "postgres", StringComparison.OrdinalIgnoreCase)
            ? PostgresAsync(cancellationToken)
            : Task.FromResult(StorageChecks.Folder(Storage().DataFolder));

    /// <summary>The settings of the store, with folders as the server finds them.</summary>
    private StorageOptions Storage()
    {
        var options = new StorageOptions();
        settings.GetSection(StorageOptions.Section).Bind(options);
        options.DataFolder = Path.GetFullPath(options.DataFolder is { Length: > 0 } folder ? folder : Data, root);
        options.ErasureFolder = string.IsNullOrWhiteSpace(options.ErasureFolder) ? "" : Path.GetFullPath(options.ErasureFolder, root);
        return options;
    }

    private async Task<Check> PostgresAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The text may hold a password and is not repeated.
            await using var connection = new NpgsqlConnection(settings["Storage:ConnectionString"]);
            using var limit = Limit(cancellationToken);
            await connection.OpenAsync(limit.Token).ConfigureAwait(false);
            return new Check("storage", true, $"PostgreSQL {connection.PostgreSqlVersion} at '{connection.Host}' answers, database '{connection.Database}'", []);
        }
        catch (Exception fault) when (fault is DbException or ArgumentException or InvalidOperationException or SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new Check("storage", false, $"PostgreSQL does not let us in ({fault.GetType().Name}); look at Storage:ConnectionString, and whether the server is reached from here", []);
        }
    }

    private async Task<Check> MailAsync(CancellationToken cancellationToken)
    {
        if (settings["Mail:Host"] is not { Length: > 0 } host)
        {
            return new Check("mail", true, "none is set: staff and visitors are told nothing by mail", []);
        }

        var port = int.TryParse(settings["Mail:Port"], out var set) ? set : MailPort;
        try
        {
            using var client = new TcpClient();
            using var limit = Limit(cancellationToken);
            await client.ConnectAsync(host, port, limit.Token).ConfigureAwait(false);
            using var reader = new StreamReader(client.GetStream());
            var greeting = await reader.ReadLineAsync(limit.Token).ConfigureAwait(false);
            return greeting?.StartsWith("220", StringComparison.Ordinal) == true
                ? new Check("mail", true, $"{host}:{port} answers as a mail server", [])
                : new Check("mail", false, $"{host}:{port} is no mail server that greets; look at Mail:Host and Mail:Port (587, not 465)", []);
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new Check("mail", false, $"{host}:{port} does not answer ({fault.GetType().Name}); look at Mail:Host and Mail:Port", []);
        }
    }

    private async Task<Check> SiteAsync(CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(settings["Office:Site"], UriKind.Absolute, out var site))
        {
            return new Check("address", true, "Office:Site is not set: mails and Teams have no links to this server", []);
        }

        if (site.Scheme != Uri.UriSchemeHttps && !site.IsLoopback)
        {
            return new Check("address", false, $"Office:Site '{site}' is not https; cookies and Teams ask for it", []);
        }

        try
        {
            using var limit = Limit(cancellationToken);
            using var answer = await web.GetAsync(new Uri(site, "/health/live"), limit.Token).ConfigureAwait(false);
            elsewhere = answer.Headers.Date;

            // A proxy may keep health to itself: what counts is that somebody answers there.
            return new Check("address", (int)answer.StatusCode < 500, $"{site} answers with {(int)answer.StatusCode}", []);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new Check("address", false, $"{site} does not answer from here ({fault.GetType().Name}); is the server started, its name known and its certificate good?", []);
        }
    }

    /// <remarks>Only against another machine: the own server has the own clock.</remarks>
    private Check Clock()
    {
        var now = time.GetUtcNow();
        if (now.Year < 2026)
        {
            return new Check("clock", false, $"this machine says {now:yyyy-MM-dd}; set its clock", []);
        }

        return elsewhere is { } there && (there - now).Duration() > MostWrong
            ? new Check("clock", false, $"this machine and Office:Site differ by {(there - now).Duration():hh\\:mm\\:ss}; set the clock that is wrong (timedatectl)", [])
            : new Check("clock", true, elsewhere is null ? $"{now:yyyy-MM-dd HH:mm} UTC; nothing to compare it with" : $"{now:yyyy-MM-dd HH:mm} UTC, as Office:Site has it", []);
    }

    private static CancellationTokenSource Limit(CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        return limit;
    }
}
