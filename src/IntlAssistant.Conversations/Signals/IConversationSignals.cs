namespace IntlAssistant.Conversations.Signals;

/// <summary>Tells that a conversation has changed, so that what is new can be pushed to the visitor at once. Safe for use by many threads.</summary>
public interface IConversationSignals
{
    /// <summary>Calls <paramref name="onChanged"/> after every accepted activity and every commit of a conversation, until the subscription is disposed.</summary>
    /// <remarks>
    /// A signal says that something is new, not what: subscribe first, then read from your place in the transcript,
    /// and read on at each signal; so nothing falls between. Signals may come together, from any thread, and once
    /// more while the subscription is being disposed. The call must be short: set a flag, release a reader.
    /// </remarks>
    IDisposable Subscribe(ConversationId conversation, Action onChanged);
}
