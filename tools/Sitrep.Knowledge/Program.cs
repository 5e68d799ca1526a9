using Sitrep.Tools;

return args switch
{
    ["world", .. string[] rest] => WorldCommand.Run(rest),
    ["rarity", .. string[] rest] when rest.Length > 0 => RarityCommand.Run(rest),
    ["outlines", .. string[] rest] => OutlinesCommand.Run(rest),
    _ => WorldCommand.Usage() | OutlinesCommand.Usage(),
};
