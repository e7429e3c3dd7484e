namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>How many streams are whose. Its user sees to it that one thread is in it at a time.</summary>
internal sealed class StreamCount
{
    private readonly Dictionary<string, int> counts = [];

    public int Of(string whose) => counts.GetValueOrDefault(whose);

    public void Add(string whose) => counts[whose] = Of(whose) + 1;

    /// <remarks>Who has none is forgotten: addresses of people are kept no longer than they are needed.</remarks>
    public void Remove(string whose)
    {
        if (Of(whose) > 1)
        {
            counts[whose]--;
        }
        else
        {
            counts.Remove(whose);
        }
    }
}
