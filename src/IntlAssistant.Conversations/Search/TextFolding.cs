namespace IntlAssistant.Conversations.Search;

/// <summary>Folds text for searching: letters that differ by keyboard or case become one, words are parted by spaces.</summary>
/// <param name="text">What somebody wrote.</param>
/// <returns>Its words, folded, with single spaces between them.</returns>
public delegate string TextFolding(string text);
