using System.Text.Json;

namespace IntlAssistant.Answering.Receipts;

/// <summary>All that is needed to decide a reply again, and to tell what has changed since.</summary>
/// <remarks>It holds the visitor's words: it is kept, shown and erased as the conversation is.</remarks>
public sealed record Receipt
{
    /// <summary>The form of the document that this version writes.</summary>
    public const int CurrentForm = 1;

    /// <summary>The form of the document.</summary>
    public required int Form { get; init; }

    /// <summary>When the reply was decided, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was asked.</summary>
    public required ReceiptQuestion Question { get; init; }

    /// <summary>What it was decided with.</summary>
    public required ReceiptBasis Basis { get; init; }

    /// <summary>What was said.</summary>
    public required ReceiptReply Reply { get; init; }

    /// <summary>What the reply stands on, in the order of its numbers; empty when it states no fact.</summary>
    public required IReadOnlyList<ReceiptPassage> Cited { get; init; }

    /// <summary>What else was considered, the likeliest first.</summary>
    public required IReadOnlyList<ReceiptPassage> Considered { get; init; }

    /// <summary>What a model contributed; <see langword="null"/> when the reply was decided and worded without one.</summary>
    public ReceiptModel? Model { get; init; }

    /// <summary>What was found by meaning; <see langword="null"/> when that had no part in the reply.</summary>
    public ReceiptNear? Near { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else; the message says what.</exception>
    public static Receipt Read(string json)
    {
        Receipt? receipt;
        try
        {
            receipt = JsonSerializer.Deserialize(json, ReceiptJson.Default.Receipt);
        }
        catch (JsonException fault)
        {
            throw new FormatException($"it is not a receipt: {fault.Message}", fault);
        }

        return receipt switch
        {
            { Form: CurrentForm } when receipt.IsWhole() => receipt,
            { Form: not CurrentForm } => throw new FormatException($"it is a receipt of the form {receipt.Form}; this version reads the form {CurrentForm}"),
            _ => throw new FormatException("it is not a receipt: a part of it is missing"),
        };
    }

    /// <summary>The receipt as a document.</summary>
    public string Write() => JsonSerializer.Serialize(this, ReceiptJson.Default.Receipt);

    // 'required' demands that a part is named, not that it is there.
    private bool IsWhole() =>
        Question is { Text: not null, History: not null } && Question.History.All(turn => turn is { Text: not null, Cited: not null })
        && Basis is { Settings: { Extraction: not null, TimeZone: not null, University: not null, Office: not null } }
        && Reply is { Kind: not null, Text: not null, Options: not null }
        && Cited is not null && Considered is not null
        && Cited.Concat(Considered).All(passage => passage is { Id: not null, Revision: not null, File: not null, Quotes: not null })
        && Model is (null or { Name: not null, Rules: not null, Shown: not null })
        && (Near is null || (Near.Passages is not null && Near.Passages.All(passage => passage is { Id: not null })));
}
