using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Server.Staff.Frame;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>What members of staff are told of files.</summary>
internal sealed class FileWords(StaffUi ui, IAttachmentStore store)
{
    private const long Kilobyte = 1024;
    private const long Megabyte = 1024 * Kilobyte;

    private StaffUi Ui => ui;

    /// <summary>A reply has neither words nor files.</summary>
    public string Nothing => Ui["file.nothing"];

    /// <summary>There is more than is read at all.</summary>
    public string TooMuch => Ui.With("file.tooMany", Limits);

    /// <summary>The limits.</summary>
    public string Hint => Ui.With("file.hint", Limits);

    /// <summary>What the browser offers to choose.</summary>
    public string Accept => string.Join(',', Kinds.Select(kind => kind == "jpg" ? ".jpg,.jpeg" : $".{kind}"));

    /// <summary>How large a file is.</summary>
    public string Size(long bytes) => bytes < Megabyte
        ? Ui.With("file.kilobytes", ("n", Ui.Number(Math.Max(1, bytes / Kilobyte))))
        : Ui.With("file.megabytes", ("n", Ui.Number((bytes + (Megabyte / 2)) / Megabyte)));

    /// <summary>Why files are not kept.</summary>
    public string Refusal(AttachmentsSaved.Refused refused) => Ui.With(
        refused.Fault switch
        {
            AttachmentFault.TooLarge => "file.tooLarge",
            AttachmentFault.TooManyAtOnce => "file.tooMany",
            AttachmentFault.TooMany => "file.full",
            AttachmentFault.WrongType => "file.wrongType",
            AttachmentFault.Empty => "file.empty",
            _ => "file.notTaken",
        },
        [.. Limits, ("file", refused.Name)]);

    private IReadOnlyList<string> Kinds => store.Limits?.Kinds ?? [];

    private (string, string?)[] Limits =>
    [
        ("count", Ui.Number(store.Limits?.MaxAtOnce ?? 0)),
        ("all", Ui.Number(store.Limits?.MaxFiles ?? 0)),
        ("size", Size(store.Limits?.MaxBytes ?? 0)),
        ("types", string.Join(", ", Kinds.Select(kind => kind.ToUpperInvariant()))),
    ];
}
