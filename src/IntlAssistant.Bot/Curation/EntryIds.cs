using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Curation;

/// <summary>What entries are called. None is called after what a visitor wrote.</summary>
internal static class EntryIds
{
    /// <summary>What stands before the name of a page that does not come from the folder.</summary>
    public const string Folder = "entries";

    public static string Of(CaseId id) => $"answer-{id}";

    public static string Of(GroupId id) => $"question-{id}";

    /// <summary>Whether a page of the content comes from an entry.</summary>
    public static bool IsEntry(Page page) => page.File.StartsWith(Folder + "/", StringComparison.Ordinal);
}
