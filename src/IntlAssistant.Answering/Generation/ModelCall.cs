using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Generation;

/// <summary>What a call to a model is for and on whose behalf: travels with the call, for budgets and figures, and never to the model.</summary>
public static class ModelCall
{
    /// <summary>Wording an answer.</summary>
    public const string Answer = "answer";

    /// <summary>Putting a visitor's question in words that can be searched for.</summary>
    public const string Question = "question";

    /// <summary>Helping a member of staff.</summary>
    public const string Staff = "staff";

    private const string PurposeKey = "intl-assistant.purpose";
    private const string VisitorKey = "intl-assistant.visitor";

    /// <summary>The options with what the call is for.</summary>
    /// <param name="options">The options; they are changed.</param>
    /// <param name="purpose">One of the constants.</param>
    /// <param name="visitor">Whose turn it is; <see langword="null"/> when nobody's.</param>
    public static ChatOptions On(ChatOptions options, string purpose, string? visitor)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AdditionalProperties = new AdditionalPropertiesDictionary { [PurposeKey] = purpose };
        if (visitor is not null)
        {
            options.AdditionalProperties[VisitorKey] = visitor;
        }

        return options;
    }

    /// <summary>What a call is for; <see langword="null"/> when it was not said.</summary>
    public static string? PurposeOf(ChatOptions? options) => Property(options, PurposeKey);

    /// <summary>Whose turn it is; <see langword="null"/> when nobody's.</summary>
    public static string? VisitorOf(ChatOptions? options) => Property(options, VisitorKey);

    /// <summary>The options without what was said here, as they go to the model.</summary>
    public static ChatOptions? Strip(ChatOptions? options)
    {
        if (PurposeOf(options) is null && VisitorOf(options) is null)
        {
            return options;
        }

        var stripped = options!.Clone(); // One of the two stands in it.
        stripped.AdditionalProperties?.Remove(PurposeKey);
        stripped.AdditionalProperties?.Remove(VisitorKey);
        return stripped;
    }

    private static string? Property(ChatOptions? options, string key) =>
        options?.AdditionalProperties?.TryGetValue(key, out var value) is true ? value as string : null;
}
