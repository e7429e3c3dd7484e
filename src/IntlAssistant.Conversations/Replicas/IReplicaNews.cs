namespace IntlAssistant.Conversations.Replicas;

/// <summary>Tells the other servers on the same database that something is new, and hears it from them. Alone, a server tells nobody and hears nothing. Safe for use by many threads.</summary>
/// <remarks>
/// News say that something is to be looked at; what it is stands in the store. They may be lost, when the database or the server that
/// should have told them goes: then <see cref="OnMissed"/> tells everybody to look for themselves.
/// </remarks>
public interface IReplicaNews
{
    /// <summary>Whether other servers may work on the same database.</summary>
    bool IsShared { get; }

    /// <summary>Ends when what the others tell is heard: whoever reads after that misses nothing that comes later.</summary>
    Task ListeningAsync(CancellationToken cancellationToken);

    /// <summary>Tells the others, a moment later; does not wait for it.</summary>
    /// <param name="topic">What it is about: a word of letters and strokes.</param>
    /// <param name="what">What is new of it; at most <see cref="LongestNews"/> bytes, or it is not told.</param>
    void Tell(string topic, string what);

    /// <summary>Calls <paramref name="onNews"/>, which must be short, for what the others tell of a topic, until the subscription is disposed.</summary>
    IDisposable Hear(string topic, Action<string> onNews);

    /// <summary>Calls <paramref name="onMissed"/>, which must be short, when news may have been lost, until the subscription is disposed.</summary>
    IDisposable OnMissed(Action onMissed);

    /// <summary>How long news may be, in bytes of UTF-8: PostgreSQL takes 8,000 with the topic.</summary>
    const int LongestNews = 7500;
}
