using IntlAssistant.Conversations.Replicas;

namespace IntlAssistant.Bot.Tests.Replicas;

/// <summary>Several servers in one process: what one tells, the others hear at once; and their locks.</summary>
internal sealed class ReplicaBus
{
    private readonly List<Replica> replicas = [];
    private readonly HashSet<string> locks = [];

    public Replica Add()
    {
        var replica = new Replica(this);
        replicas.Add(replica);
        return replica;
    }

    internal sealed class Replica(ReplicaBus bus) : IReplicaNews, IReplicaLocks
    {
        private readonly List<(string Topic, Action<string> OnNews)> hearers = [];

        public bool IsShared => true;

        public IReadOnlyCollection<string> Locks => bus.locks;

        public Task ListeningAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Tell(string topic, string what)
        {
            foreach (var hearer in bus.replicas.Where(other => other != this).SelectMany(other => other.hearers.ToList()).Where(hearer => hearer.Topic == topic).ToList())
            {
                hearer.OnNews(what);
            }
        }

        public IDisposable Hear(string topic, Action<string> onNews)
        {
            hearers.Add((topic, onNews));
            return new End(() => hearers.Remove((topic, onNews)));
        }

        public IDisposable OnMissed(Action onMissed) => new End(() => { });

        public Task<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult<IAsyncDisposable?>(bus.locks.Add(name) ? new End(() => bus.locks.Remove(name)) : null);
    }

    private sealed class End(Action then) : IDisposable, IAsyncDisposable
    {
        public void Dispose() => then();

        public ValueTask DisposeAsync()
        {
            then();
            return ValueTask.CompletedTask;
        }
    }
}
