using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Reports;

/// <summary>Counts replies in one pass over them: a statement for each question would read them as often.</summary>
internal sealed class ReplyTally
{
    private readonly HashSet<string> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<ReplyKind, int> _kinds = [];
    private readonly SortedDictionary<long, (int Questions, int Answered)> _quarters = [];
    private readonly GroupTally _channels = new();
    private readonly GroupTally _languages = new();
    private readonly GroupTally _topics = new();

    /// <summary>Conversations with a question.</summary>
    public IReadOnlySet<string> Conversations => _conversations;

    public IReadOnlyDictionary<ReplyKind, int> Kinds => _kinds;

    /// <summary>Questions by quarters of an hour since 1970, in order.</summary>
    public IEnumerable<(long Quarter, int Questions, int Answered)> Quarters =>
        _quarters.Select(pair => (pair.Key, pair.Value.Questions, pair.Value.Answered));

    public IReadOnlyList<ReportGroup> Channels => _channels.Groups();

    public IReadOnlyList<ReportGroup> Languages => _languages.Groups();

    public IReadOnlyList<ReportGroup> Topics => _topics.Groups();

    /// <summary>Counts a reply.</summary>
    public void Add(string conversation, long quarter, string kind, string channel, string? language, string? topic)
    {
        var what = Words.ReplyKinds.Read(kind);
        _kinds[what] = _kinds.GetValueOrDefault(what) + 1;
        if (what is ReplyKind.Person or ReplyKind.Chat)
        {
            return;
        }

        var isAnswered = what == ReplyKind.Answer;
        var (questions, answered) = _quarters.GetValueOrDefault(quarter);
        _quarters[quarter] = (questions + 1, answered + (isAnswered ? 1 : 0));
        _conversations.Add(conversation);
        _channels.Add(channel, conversation, isAnswered);
        _languages.Add(language, conversation, isAnswered);
        _topics.Add(topic, conversation, isAnswered);
    }

    /// <summary>What has the same channel, language or topic.</summary>
    private sealed class GroupTally
    {
        // An empty key stands for an unknown one, which no dictionary takes.
        private readonly Dictionary<string, (HashSet<string> Conversations, int Count, int Answered)> _groups = new(StringComparer.Ordinal);

        public void Add(string? key, string conversation, bool isAnswered)
        {
            var (conversations, count, answered) = _groups.GetValueOrDefault(key ?? "");
            conversations ??= new HashSet<string>(StringComparer.Ordinal);
            conversations.Add(conversation);
            _groups[key ?? ""] = (conversations, count + 1, answered + (isAnswered ? 1 : 0));
        }

        public IReadOnlyList<ReportGroup> Groups() =>
            [.. _groups.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
                new ReportGroup(pair.Key.Length == 0 ? null : pair.Key, pair.Value.Conversations.Count, pair.Value.Count, pair.Value.Answered))];
    }
}
