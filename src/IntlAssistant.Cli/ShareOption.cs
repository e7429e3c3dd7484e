using System.CommandLine;
using System.Globalization;

namespace IntlAssistant.Cli;

/// <summary>Options that are shares.</summary>
internal static class ShareOption
{
    /// <summary>An option whose value is a number from 0 to 1.</summary>
    /// <param name="name">Its name, with the hyphens.</param>
    /// <param name="description">What it is for.</param>
    public static Option<double?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SHARE",
        CustomParser = words =>
        {
            var text = words.Tokens.Count > 0 ? words.Tokens[0].Value : "";
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
            {
                return share;
            }

            words.AddError($"{name} '{text}' is not a share; write a number from 0 to 1, such as 0.02.");
            return null;
        },
    };
}
