namespace IntlAssistant.Answering.Replies;

/// <summary>A sentence or an item that a model has worded.</summary>
/// <param name="Text">Its words, in the reply's language.</param>
/// <param name="Citations">The numbers of the citations that it stands on; none where it states no fact, as one that leads to a list.</param>
public sealed record WordedSentence(string Text, IReadOnlyList<int> Citations);
