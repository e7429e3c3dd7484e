namespace IntlAssistant.Server.Website;

/// <summary>A section of the start page for one kind of visitor.</summary>
/// <param name="Key">Its name in the strings and in addresses.</param>
/// <param name="Questions">What such visitors may ask.</param>
internal sealed record AudienceSection(string Key, IReadOnlyList<SampleQuestion> Questions);
