using System.Collections.Frozen;

namespace IntlAssistant.Answering.Privacy;

/// <summary>What stands where something was taken out. It never tells what that was.</summary>
public static class Placeholders
{
    private static readonly FrozenDictionary<PersonalDataKind, string> All = new Dictionary<PersonalDataKind, string>
    {
        [PersonalDataKind.Name] = "[name]",
        [PersonalDataKind.Email] = "[e-mail address]",
        [PersonalDataKind.Phone] = "[telephone number]",
        [PersonalDataKind.Number] = "[personal number]",
        [PersonalDataKind.BirthDate] = "[date of birth]",
        [PersonalDataKind.Address] = "[address]",
        [PersonalDataKind.Link] = "[personal link]",
    }.ToFrozenDictionary();

    /// <summary>The placeholder of a kind.</summary>
    public static string Of(PersonalDataKind kind) => All[kind];

    /// <summary>How many placeholders stand in a text.</summary>
    public static int CountIn(string text) => All.Values.Sum(placeholder => text.Split(placeholder).Length - 1);

    /// <summary>Whether a text has one.</summary>
    public static bool IsIn(string text) => All.Values.Any(placeholder => text.Contains(placeholder, StringComparison.Ordinal));

    /// <summary>The text without its placeholders.</summary>
    public static string Remove(string text) =>
        All.Values.Aggregate(text, (left, placeholder) => left.Replace(placeholder, " ", StringComparison.Ordinal));
}
