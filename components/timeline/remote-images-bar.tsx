import { ImageOff } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Loading them tells the sender's server that the message is read. */
export function RemoteImagesBar({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div className="mx-3 mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-fill py-1 pr-1 pl-3 text-ink-2 text-sm">
      <ImageOff aria-hidden className="size-4 shrink-0 text-ink-3" />
      <p className="min-w-40 flex-1">
        Images from elsewhere are not loaded: they tell their server that you read this.
      </p>
      <Button size="sm" variant="ghost" className="text-accent" onClick={onShow}>
        {count === 1 ? "Show 1 image" : `Show ${count} images`}
      </Button>
    </div>
  );
}
