namespace IntlAssistant.Knowledge.Passages;

/// <summary>A link in a passage.</summary>
/// <param name="Span">The linked words in <see cref="Passage.Text"/>.</param>
/// <param name="Target">Where it leads: an http, https, mailto or tel address.</param>
public sealed record PassageLink(TextSpan Span, Uri Target);
