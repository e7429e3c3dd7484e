using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Retention;

/// <summary>Deletes what is old soon after the start, and then every day.</summary>
/// <remarks>
/// A clock that is set far ahead makes everything look old. So when it has leapt, nothing is deleted for a day, in which somebody can set
/// it right: while the program runs, it is compared with the time that has really passed; at the start, with when something was last stored.
/// </remarks>
internal sealed class RetentionClock(IRetention retention, IDatabase database, TimeProvider time, ILogger<RetentionClock> logger)
    : Worker(time, logger)
{
    // Whoever waits for the first answer comes first.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    // A program that did not run for longer, over holidays, deletes a day late.
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(45);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        var (shown, passed) = (Time.GetUtcNow(), Time.GetTimestamp());
        var leap = await RestAsync(stoppingToken) is { } rest && rest > LongestRest ? rest : TimeSpan.Zero;
        for (var wait = First; ; wait = Every)
        {
            await Task.Delay(wait, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            leap += Time.GetUtcNow() - shown - Time.GetElapsedTime(passed);
            (shown, passed) = (Time.GetUtcNow(), Time.GetTimestamp());
            if (leap > Every)
            {
                Logger.ClockLeapt(shown, leap.TotalDays);
            }
            else
            {
                await RunAsync(stoppingToken);
            }

            leap = TimeSpan.Zero;
        }
    }

    /// <summary>How long nothing was stored; <see langword="null"/> when nothing ever was, or nobody can tell.</summary>
    private async Task<TimeSpan?> RestAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await database.ReadAsync(LastStoredAsync, stoppingToken) is { } last ? Time.GetUtcNow() - last.ToTime() : null;
        }
        catch (Exception fault) when (fault is StorageException or OperationCanceledException)
        {
            return null;
        }
    }

    private static Task<long?> LastStoredAsync(DbConnection connection)
    {
        const string sql =
            "SELECT MAX(at) FROM (SELECT MAX(at) AS at FROM storage_probe UNION ALL SELECT MAX(last_at) FROM conversations) AS stored";
        return connection.ExecuteScalarAsync<long?>(sql);
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await retention.RunAsync(stoppingToken) is { } receipt)
            {
                Logger.RetentionRan(receipt.Id, receipt.Places.Sum(place => place.Count));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on with it.
        }
        catch (Exception fault) when (fault is StorageException or IOException or UnauthorizedAccessException)
        {
            Logger.RetentionFailed(fault.GetType().Name);
        }
    }
}
