using System.Globalization;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Knowledge;
using IntlAssistant.Models;
using IntlAssistant.Models.Settings;
using IntlAssistant.Server.FrontEnd;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Health;

/// <summary>Looks at each part of the server. Only a store that takes nothing makes it unavailable: all else degrades it.</summary>
internal sealed class HealthChecks(
    IKnowledge knowledge,
    IStorageHealth storage,
    IBacklogs backlogs,
    IErasureJournal erasures,
    AssetCatalog assets,
    ModelSet models,
    IPassageVectors vectors,
    IOptions<ModelOptions> modelOptions,
    TimeProvider time)
{
    private const string Mail = "mail";

    // A channel's hiccup is over by then.
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(5);

    /// <summary>All of them, by the name of the part.</summary>
    public async Task<IReadOnlyDictionary<string, Check>> RunAsync(CancellationToken cancellationToken)
    {
        var health = await storage.CheckAsync(cancellationToken);
        var checks = new SortedDictionary<string, Check>(StringComparer.Ordinal)
        {
            ["storage"] = health.IsHealthy ? Check.Fine : new Check(Readiness.Unavailable, [health.Problem ?? "Conversations cannot be stored; the server's log says why."]),
            ["knowledge"] = Knowledge(knowledge.Current),
            ["chat"] = Degraded(assets.Problem),
            ["erasures"] = Degraded(erasures.Problem),
        };
        AddModels(checks);
        if (health.IsHealthy)
        {
            await AddBacklogsAsync(checks, cancellationToken);
        }

        return checks;
    }

    private async Task AddBacklogsAsync(SortedDictionary<string, Check> checks, CancellationToken cancellationToken)
    {
        try
        {
            var outbox = await backlogs.OutboxAsync(cancellationToken);
            var mails = await backlogs.NotificationsAsync(Mail, cancellationToken);
            checks["outbox"] = Degraded(Wait(outbox) is { } wait && wait > LongWait ? $"{Count(outbox.Waiting)} messages to channels wait, the oldest for {Write(wait)}." : null);
            checks["channels"] = Degraded(outbox.Error is { } refusal ? $"A channel did not take a message: {refusal}" : null);
            checks[Mail] = Degraded(mails.Error is { } error && Wait(mails) is { } late
                ? $"{Count(mails.Waiting)} mails could not be sent, the oldest for {Write(late)}: {error}" : null);
        }
        catch (StorageException fault)
        {
            // It was there a moment ago.
            checks["storage"] = new Check(Readiness.Unavailable, [fault.Message]);
        }
    }

    private void AddModels(SortedDictionary<string, Check> checks)
    {
        var troubles = models.Troubles();
        var spent = troubles.BudgetSpent ? "The tokens of the day (Model:DailyTokens) are used up: it goes on tomorrow, UTC." : null;
        if (modelOptions.Value.HasChat)
        {
            checks["model"] = Degraded(spent, troubles.ChatPaused ? "The model (Model:Name) failed often and is left alone for a while." : null);
        }

        if (modelOptions.Value.HasEmbeddings || vectors.State.IsSet)
        {
            checks["embeddings"] = Degraded(vectors.State.Problem, spent, troubles.EmbeddingsPaused ? "The embedding model (Model:EmbeddingName) failed often and is left alone for a while." : null);
        }
    }

    private static Check Knowledge(KnowledgeSnapshot snapshot) => Degraded(
    [
        snapshot.Pages.Count == 0 ? "There are no pages to answer from." : null,
        .. snapshot.Problems.Select(problem => problem.ToString()),
    ]);

    private static Check Degraded(params IReadOnlyList<string?> problems) =>
        problems.OfType<string>().ToList() is { Count: > 0 } some ? new Check(Readiness.Degraded, some) : Check.Fine;

    private TimeSpan? Wait(Backlog backlog) => time.GetUtcNow() - backlog.Oldest;

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Write(TimeSpan span) => span.TotalHours < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} minutes")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} hours");
}
