namespace IntlAssistant.Conversations.Search;

/// <summary>Finds conversations by words that stand in their messages.</summary>
public interface ITranscriptSearch
{
    /// <summary>The conversations that have a message with all of the words, newest first, each once.</summary>
    /// <param name="words">What to look for; the last word may be unfinished.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<TranscriptHit>> FindAsync(string words, int limit, CancellationToken cancellationToken);
}
