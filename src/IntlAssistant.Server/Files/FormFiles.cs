using IntlAssistant.Conversations.Attachments;

namespace IntlAssistant.Server.Files;

/// <summary>The files of a form.</summary>
internal static class FormFiles
{
    /// <summary>Reads those that were chosen: a field that was left alone sends one without name and content.</summary>
    public static async Task<IReadOnlyList<SentFile>> ReadAsync(IFormFileCollection files, CancellationToken cancellationToken)
    {
        var sent = new List<SentFile>();
        foreach (var file in files)
        {
            if (file.Length == 0 && string.IsNullOrEmpty(file.FileName))
            {
                continue;
            }

            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellationToken);
            sent.Add(new SentFile(file.FileName, content.ToArray()));
        }

        return sent;
    }
}
