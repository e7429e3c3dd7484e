namespace IntlAssistant.Knowledge.Pages;

/// <summary>Reads the addresses that editors write.</summary>
internal static class ContentAddress
{
    /// <summary>The address of a source; <see langword="null"/> when it is not one, which is then among the problems.</summary>
    public static Uri? Read(string text, int line, ProblemList problems)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        problems.Add(line, ContentFault.AddressInvalid, $"'{text}' is not the address of a page; write it in full, beginning with https:// or http://.");
        return null;
    }
}
