using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Bot.Curation;

/// <summary>A group of unanswered questions, as staff are shown it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Subject">What it is about, in the words of the thesaurus; never a visitor's.</param>
/// <param name="Wordings">The different ways in which it was asked, the most frequent first, without anything that tells who asked.</param>
/// <param name="Near">The passages of today's content that came nearest, nearest first.</param>
public sealed record UnansweredGroup(
    QuestionGroup Group, string Subject, IReadOnlyList<UnansweredWording> Wordings, IReadOnlyList<Passage> Near);
