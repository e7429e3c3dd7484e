namespace IntlAssistant.Models.Diagnosis;

/// <summary>One thing that was found of the models that the settings name.</summary>
/// <param name="Name">What it is about, in a word or two.</param>
/// <param name="IsGood">Whether it is as it should be.</param>
/// <param name="Finding">What was found, in a sentence.</param>
public sealed record ModelFinding(string Name, bool IsGood, string Finding);
