using IntlAssistant.Conversations.Entries;

namespace IntlAssistant.Bot.Curation;

/// <summary>Keeps where a question's words are from while editors edit them, so that an erased conversation still takes them along.</summary>
internal static class QuestionLinks
{
    // With half of a wording's words still there, it is still that visitor's wording.
    private const double StillTheSame = 0.5;

    public static EntryContent Keep(EntryContent content, EntryContent before)
    {
        var linked = before.Questions.Where(question => question.Conversation is not null).ToList();
        return content with
        {
            Questions = [.. content.Questions.Select(question => question.Conversation is null ? question with
            {
                Conversation = linked.FirstOrDefault(other => Likeness(question.Text, other.Text) >= StillTheSame)?.Conversation,
            } : question)],
        };
    }

    private static double Likeness(string one, string other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        return first.Count == 0 || second.Count == 0 ? 0 : first.Intersect(second).Count() / (double)Math.Max(first.Count, second.Count);
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. Search.WordFolding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
