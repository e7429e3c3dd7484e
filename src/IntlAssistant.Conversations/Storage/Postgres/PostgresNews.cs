using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Threading.Channels;
using Dapper;
using IntlAssistant.Conversations.Replicas;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>News by LISTEN and NOTIFY.</summary>
/// <remarks>
/// They are told after the commit and several at once: within it, every commit of every server would wait for every other. So a server
/// that dies may not have told its last; the others see that it is gone, and look for themselves.
/// </remarks>
internal sealed class PostgresNews : IReplicaNews, IAsyncDisposable
{
    private const string Channel = "intl_assistant";
    private const string Listening = "IntlAssistant listens ";
    private const int MostAtOnce = 200;
    private const int LongestQueue = 20_000;

    private static readonly TimeSpan LookRound = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(1);

    private readonly string _me = Guid.NewGuid().ToString("N")[..12];
    private readonly NpgsqlDataSource _source;
    private readonly string _connectionString;
    private readonly TimeProvider _time;
    private readonly ILogger<PostgresNews> _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<string> _queue = System.Threading.Channels.Channel.CreateBounded<string>(
        new BoundedChannelOptions(LongestQueue) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly ConcurrentDictionary<string, byte> _others = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _telling;
    private readonly Task _listening;
    private readonly Task _looking;
    private ImmutableList<Listener> _listeners = [];

    /// <param name="source">The connections that tell.</param>
    /// <param name="connectionString">How the one is made that listens, which is no pool's.</param>
    /// <param name="time">The time.</param>
    /// <param name="logger">Where a listener's fault is told.</param>
    public PostgresNews(NpgsqlDataSource source, string connectionString, TimeProvider time, ILogger<PostgresNews> logger)
    {
        (_source, _connectionString, _time, _logger) = (source, connectionString, time, logger);
        _telling = Task.Run(TellAsync);
        _listening = Task.Run(() => AgainAsync(ListenAsync));
        _looking = Task.Run(() => AgainAsync(LookRoundAsync));
    }

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public Task ListeningAsync(CancellationToken cancellationToken) => _listens.Task.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public void Tell(string topic, string what)
    {
        if (Encoding.UTF8.GetByteCount(what) <= IReplicaNews.LongestNews)
        {
            _queue.Writer.TryWrite($"{_me} {topic} {what}");
        }
    }

    /// <inheritdoc/>
    public IDisposable Hear(string topic, Action<string> onNews) => Add(new Listener(this, topic, onNews));

    /// <inheritdoc/>
    public IDisposable OnMissed(Action onMissed) => Add(new Listener(this, null, _ => onMissed()));

    public async ValueTask DisposeAsync()
    {
        // What was said to be told is told, as far as the database answers.
        _queue.Writer.TryComplete();
        await Task.WhenAny(_telling, Task.Delay(TryAgain, _time));
        await _stop.CancelAsync();
        await Task.WhenAll(_telling, _listening, _looking);
        _stop.Dispose();
    }

    private Listener Add(Listener listener)
    {
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(listener));
        return listener;
    }

    private async Task TellAsync()
    {
        const string sql = "SELECT pg_notify(@Channel, news) FROM unnest(@News) AS news";
        var news = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            while (await _queue.Reader.WaitToReadAsync(_stop.Token))
            {
                while (news.Count < MostAtOnce && _queue.Reader.TryRead(out var one))
                {
                    news.Add(one);
                }

                while (news.Count > 0)
                {
                    try
                    {
                        await using var connection = await _source.OpenConnectionAsync(_stop.Token);
                        await connection.ExecuteAsync(sql, new { Channel, News = news.ToArray() });
                        news.Clear();
                    }
                    catch (Exception fault) when (PostgresFaults.IsOfDatabase(fault))
                    {
                        // Who listens has lost the same database, and looks for himself when it is back.
                        await Task.Delay(TryAgain, _time, _stop.Token);
                    }
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
    }

    private async Task ListenAsync()
    {
        await using var connection = new NpgsqlConnection(Unpooled(Listening + _me));
        await connection.OpenAsync(_stop.Token);
        connection.Notification += (_, said) => Pass(said.Payload);
        await connection.ExecuteAsync($"LISTEN {Channel}");
        if (!_listens.TrySetResult())
        {
            Miss(); // what was told since the last connection broke
        }

        while (true)
        {
            await connection.WaitAsync(_stop.Token);
        }
    }

    /// <summary>Sees when another server is gone, which may not have told its last.</summary>
    private async Task LookRoundAsync()
    {
        const string sql =
            "SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND starts_with(application_name, @Listening)";
        while (true)
        {
            await using (var connection = await _source.OpenConnectionAsync(_stop.Token))
            {
                var now = (await connection.QueryAsync<string>(sql, new { Listening })).ToHashSet(StringComparer.Ordinal);
                var gone = _others.Keys.Where(other => !now.Contains(other)).ToList();
                gone.ForEach(other => _others.TryRemove(other, out _));
                foreach (var other in now)
                {
                    _others[other] = 0;
                }

                if (gone.Count > 0)
                {
                    Miss();
                }
            }

            await Task.Delay(LookRound, _time, _stop.Token);
        }
    }

    private async Task AgainAsync(Func<Task> work)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                // Whatever broke the connection, another one is opened: the stores tell the office what is wrong with the database.
                await Task.Delay(TryAgain, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Pass(string payload)
    {
        if (payload.Split(' ', 3) is [var who, var topic, var what] && who != _me)
        {
            _others[Listening + who] = 0;
            Call(listener => listener.Topic == topic, what);
        }
    }

    private void Miss() => Call(listener => listener.Topic is null, "");

    private void Call(Func<Listener, bool> who, string what)
    {
        foreach (var listener in Volatile.Read(ref _listeners).Where(who))
        {
            try
            {
                listener.OnNews(what);
            }
            catch (Exception fault)
            {
                // A listener's fault harms no other.
                _logger.ListenerFailed(fault);
            }
        }
    }

    private string Unpooled(string name) => new NpgsqlConnectionStringBuilder(_connectionString)
    {
        Pooling = false,
        ApplicationName = name,
        KeepAlive = 10, // a server that vanished without a word is noticed
    }.ConnectionString;

    private sealed class Listener(PostgresNews owner, string? topic, Action<string> onNews) : IDisposable
    {
        public string? Topic => topic;

        public Action<string> OnNews => onNews;

        public void Dispose() => ImmutableInterlocked.Update(ref owner._listeners, listeners => listeners.Remove(this));
    }
}
