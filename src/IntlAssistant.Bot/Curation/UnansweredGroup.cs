using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Bot.Curation;

/// <summary>A group of unanswered questions, as staff are shown it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Subjects">What it is about, in the words of the thesaurus, by language (BCP 47); never in a visitor's.</param>
/// <param name="Wordings">The different ways in which it was asked, the most frequent first, without anything that tells who asked.</param>
/// <param name="Near">The passages of today's content that came nearest, nearest first.</param>
public sealed record UnansweredGroup(
    QuestionGroup Group, IReadOnlyDictionary<string, string> Subjects, IReadOnlyList<UnansweredWording> Wordings, IReadOnlyList<Passage> Near);
